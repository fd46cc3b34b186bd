import type { FieldName } from '../../document/model';
import { addToList, setField } from '../../edit/field';
import type { TextEdit } from '../../edit/text-edit';
import { peopleOf } from '../../policy/people';
import { escapeMarkdown } from '../../template/escape';
import type { LiveIncident } from '../record';
import { spelled } from '../../time/zone';

/** The labels of the incident template, for a record that lacks the field. */
const labels = {
  severity: 'Severity', status: 'Status', started: 'Started', acknowledged: 'Acknowledged', mitigated: 'Mitigated', resolved: 'Resolved',
  commander: 'Incident Commander', responders: 'Responders', related: 'Related',
} as const satisfies Partial<Record<FieldName, string>>;

type Labelled = keyof typeof labels;

/** Gives a field of the record its value, as plain text. */
export function writeField({ document }: LiveIncident, name: Labelled, value: string): TextEdit {
  return setField(document, { name, label: labels[name] }, escaped(value));
}

const escaped = (value: string): string => escapeMarkdown(value, { inTable: false, atStart: false });

/** Gives a field a moment, with its date, time and zone. */
export function writeMoment(incident: LiveIncident, name: Labelled, at: number): TextEdit {
  return writeField(incident, name, spelled(at, incident.record.zone));
}

/** Counts somebody among the responders. */
export function addResponder(incident: LiveIncident, who: string): TextEdit[] {
  const { policy, record: { responders } } = incident;
  const people = peopleOf(policy);
  if (who === '' || responders.some((each) => people.key(each) === people.key(who))) return [];
  return [addToList(incident.document, 'responders', escaped(who)) ?? writeField(incident, 'responders', [...responders, who].join(', '))];
}
