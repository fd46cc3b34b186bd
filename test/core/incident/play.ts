import { apply } from '../../../src/core/edit/apply';
import type { TextEdit } from '../../../src/core/edit/text-edit';
import { newIncident, type IncidentFacts } from '../../../src/core/generate/incident';
import { readRecord, type IncidentRecord, type LiveIncident } from '../../../src/core/incident/record';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { Policy } from '../../../src/core/policy/schema';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { read } from '../document/read';

export type Change = (incident: LiveIncident) => readonly TextEdit[];

/** An incident played on a record's text, with nothing kept between two steps but that text. */
export class Play {
  constructor(public text: string, readonly timeZone = 'UTC', readonly policy: Policy = defaultPolicy) {}

  static declare(now: number, facts: IncidentFacts, timeZone = 'UTC'): Play {
    return new Play(newIncident(facts, { policy: defaultPolicy, template: builtInTemplates.incident, now, timeZone }).text, timeZone);
  }

  get incident(): LiveIncident {
    const document = read(this.text);
    return { document, policy: this.policy, record: readRecord(document, this.policy, this.timeZone) };
  }

  get record(): IncidentRecord {
    return this.incident.record;
  }

  do(change: Change): this {
    this.text = apply(this.text, change(this.incident));
    return this;
  }

  /** The rows of the timeline as they are written. */
  get rows(): string[] {
    const section = this.text.slice(this.text.indexOf('## Timeline'));
    return section.slice(0, section.indexOf('\n\n## ')).split(/\r?\n/).filter((line) => line.startsWith('| ')).slice(1).map((line) => line.replace(/ {2,}\|/g, ' |'));
  }
}

/** Milliseconds of an ISO moment in UTC: `2026-02-05 14:23`. */
export const utc = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}Z`);
