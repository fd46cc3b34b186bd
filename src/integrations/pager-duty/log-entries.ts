import type { EventSource, SystemEvent, WantedEvents } from '../capabilities';
import type { Client } from '../http/client';
import { momentAt, textAt } from '../http/read';
import { askForAll } from './ask';
import type { PagerDutyIncidents } from './incidents';

/** What PagerDuty wrote into the logs of the incidents that we opened, otherwise of those of the service at that time. */
export class PagerDutyEvents implements EventSource {
  readonly asks = undefined;

  constructor(private readonly client: Client, private readonly service: string, private readonly incidents: PagerDutyIncidents) {}

  async events({ from, to, incident }: WantedEvents): Promise<readonly SystemEvent[]> {
    const ours = incident === undefined ? [] : await this.incidents.allOf(incident);
    const ids = ours.length > 0 ? ours.map(({ id }) => id) : await this.idsBetween(from, to);
    const logs: unknown[] = [];
    for (const id of ids) {
      const query = { since: written(from), until: written(to), is_overview: true };
      logs.push(...(await askForAll(this.client, { path: `/incidents/${encodeURIComponent(id)}/log_entries`, query }, 'log_entries')));
    }
    return logs.flatMap((entry) => readEntry(entry) ?? []).filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);
  }

  private async idsBetween(from: number, to: number): Promise<string[]> {
    const query = { 'service_ids[]': [this.service], 'since': written(from), 'until': written(to) };
    const found = await askForAll(this.client, { path: '/incidents', query }, 'incidents');
    return found.flatMap((each) => textAt(each, 'id') ?? []);
  }
}

const written = (moment: number): string => new Date(moment).toISOString();

/** Kinds of entries come and go; the summary says what each is about. That of the first one does not name the incident. */
function readEntry(entry: unknown): SystemEvent | undefined {
  const at = momentAt(entry, 'created_at');
  const summary = textAt(entry, 'summary');
  if (at === undefined || summary === undefined) return undefined;
  const about = textAt(entry, 'type')?.startsWith('trigger_') ? textAt(entry, 'incident', 'summary') : undefined;
  return { at, text: [summary, about].filter((part) => part !== undefined).join(': '), by: textAt(entry, 'agent', 'summary') };
}
