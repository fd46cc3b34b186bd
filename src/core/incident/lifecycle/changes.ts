import { clearField } from '../../edit/field';
import { together } from '../../edit/section';
import type { TextEdit } from '../../edit/text-edit';
import type { Severity } from '../../policy/schema';
import type { LiveIncident } from '../record';
import { rows } from '../row-events';
import { statuses, statusWords, type IncidentStatus } from '../status';
import { tickStepOf, tickStepOfRow } from './deeds';
import { addResponder, writeField, writeMoment } from './fields';
import { addPlan } from './response-plan';
import { timelineRows } from './timeline-rows';

/**
 * What people do while an incident is open. Each function gives the edits of one undo, computed against the text as it is: it
 * adds its own row and touches no other, so that what two people do at once stands there side by side. `at` is the moment it
 * happened, in milliseconds since 1970. What somebody else has set already is not set again: only the words that go with it are a row.
 */
export function logEvent(incident: LiveIncident, at: number, text: string): TextEdit[] {
  return together(incident.document, [...timelineRows(incident, at, [text]), ...tickStepOfRow(incident, text)]);
}

/**
 * To any status but `resolved`, which `resolve` sees to. The first time without an effect on users counts as mitigated; a step back
 * says that the effect is there again.
 */
export function changeStatus(incident: LiveIncident, at: number, status: Exclude<IncidentStatus, 'resolved'>, note = ''): TextEdit[] {
  if (status === incident.record.status) return saidOnly(incident, at, note);
  const isStepBack = status === 'investigating' || statuses.indexOf(status) < statuses.indexOf(incident.record.status);
  const isMitigated = status === 'monitoring' && incident.record.mitigated === undefined;
  return together(incident.document, [
    writeField(incident, 'status', statusWords[status]),
    ...(isMitigated ? [writeMoment(incident, 'mitigated', at)] : []),
    ...(isStepBack ? clearField(incident.document, 'mitigated') : []),
    ...timelineRows(incident, at, [rows.status(status, note)]),
  ]);
}

/** The checklist gets the steps of the new severity that it lacks. */
export function changeSeverity(incident: LiveIncident, at: number, severity: Severity, reason = ''): TextEdit[] {
  if (severity.id === incident.record.severity?.id) return saidOnly(incident, at, reason);
  const from = incident.record.severity?.id ?? incident.record.severityText;
  return together(incident.document, [
    writeField(incident, 'severity', severity.id),
    ...timelineRows(incident, at, [rows.severity(from, severity.id, reason)]),
    ...addPlan(incident, severity),
  ]);
}

function saidOnly(incident: LiveIncident, at: number, words: string): TextEdit[] {
  return words.trim() === '' ? [] : logEvent(incident, at, words);
}

/** Calls a level of the ladder; `who` as the record names people, where that is known. */
export function escalate(incident: LiveIncident, at: number, level: { readonly level: number; readonly name: string }, who?: string): TextEdit[] {
  return together(incident.document, [...timelineRows(incident, at, [rows.escalated(level.level, level.name, who)]), ...tickStepOf(incident, 'escalation')]);
}

export function handOver(incident: LiveIncident, at: number, who: string): TextEdit[] {
  return together(incident.document, [
    writeField(incident, 'commander', who),
    ...timelineRows(incident, at, [rows.commander(who, incident.record.commander)]),
  ]);
}

export function page(incident: LiveIncident, at: number, who: string, note = ''): TextEdit[] {
  return together(incident.document, [...timelineRows(incident, at, [rows.paged(who, note)]), ...tickStepOf(incident, 'page')]);
}

/** Only the first acknowledgement gives the record its moment. */
export function acknowledge(incident: LiveIncident, at: number, who = ''): TextEdit[] {
  return together(incident.document, [
    ...(incident.record.acknowledged === undefined ? [writeMoment(incident, 'acknowledged', at)] : []),
    ...addResponder(incident, who),
    ...timelineRows(incident, at, [rows.acknowledged(who || undefined)]),
  ]);
}
