import { plainText } from '../document/excerpt';
import { fieldOf, sectionOf, shownTitle } from '../document/facts';
import type { IncidentDocument, Written } from '../document/model';
import { documentZone, statedZone } from '../document/timeline/stated-zone';
import { peopleIn, personIn } from '../generate/people';
import type { Policy, Severity } from '../policy/schema';
import { severityOf } from '../policy/stated-severity';
import { blanksIn } from '../template/blanks';
import { knownZone, placeZone, type KnownZone } from '../time/zone';
import { readRecord as readTriage } from '../triage/read-record';
import type { TriageRecord } from '../triage/record';
import { readChecklists, readTriageChecks, type Checklist, type ChecklistItem } from './checklists';
import { readEntries, type RecordEntry } from './entries';
import { readMoments } from './moments';
import type { RowEvent } from './row-events';
import { statedStatus, type IncidentStatus } from './status';
import { readUpdates, type SentUpdate } from './updates';

export type { Checklist, ChecklistItem } from './checklists';
export type { RecordEntry } from './entries';
export type { RowEvent } from './row-events';
export { statuses, type IncidentStatus } from './status';
export type { SentUpdate } from './updates';

/** A level of the ladder that was called. */
export interface Escalation {
  readonly level: number;
  readonly who: string | undefined;
  /** Milliseconds since 1970, like all moments here; undefined where its row tells no time. */
  readonly at: number | undefined;
}

export interface Page {
  readonly who: string;
  readonly at: number | undefined;
}

/**
 * All that an incident's document says of its incident, and so the whole state of it: what is due, said and done follows from
 * this and the clock. Missing parts are undefined or empty. Moments are milliseconds since 1970, with the place they are written in.
 */
export interface IncidentRecord {
  /** Without the word `Incident:` before it; empty where the document has none. */
  readonly title: string;
  /** The policy's severity, and the words that the document has for it. */
  readonly severity: Severity | undefined;
  readonly severityText: string | undefined;
  readonly status: IncidentStatus;
  readonly started: Written<number> | undefined;
  readonly detected: Written<number> | undefined;
  /** When it was declared: by its row, otherwise the first row. */
  readonly declared: number | undefined;
  readonly acknowledged: Written<number> | undefined;
  readonly mitigated: Written<number> | undefined;
  /** Only of an incident whose status is `resolved`. */
  readonly resolved: Written<number> | undefined;
  readonly commander: string | undefined;
  /** When the present commander took over; undefined for the first one. */
  readonly commanderSince: number | undefined;
  readonly responders: readonly string[];
  readonly impact: string | undefined;
  readonly service: string | undefined;
  readonly tracker: string | undefined;
  readonly triage: TriageRecord | undefined;
  /** In the order in which it happened, each row once, whatever order a merge left them in. */
  readonly timeline: readonly RecordEntry[];
  readonly updates: readonly SentUpdate[];
  readonly checklists: readonly Checklist[];
  /** Boxes of the triage's own checks. */
  readonly triageChecks: readonly ChecklistItem[];
  /** The highest level that was called since the incident began or was reopened. */
  readonly escalation: Escalation | undefined;
  readonly pages: readonly Page[];
  /** The address of its postmortem, as the record links to it. */
  readonly postmortem: string | undefined;
  /** The zone that the record's times are in. */
  readonly zone: KnownZone;
}

/** A record with the document it was read from, as every change of it starts from. */
export interface LiveIncident {
  readonly document: IncidentDocument;
  readonly record: IncidentRecord;
  readonly policy: Policy;
}

/**
 * Reads an incident's record. `timeZone` (an IANA name) is the zone of times that neither say their zone nor stand in a record
 * that does. Never throws: what can't be read is left out.
 */
export function readRecord(document: IncidentDocument, policy: Policy, timeZone: string): IncidentRecord {
  const zone = zoneOf(document, placeZone(timeZone));
  const timeline = readEntries(document, policy, zone);
  const day = document.day?.value ?? document.timeline.find((entry) => entry.day !== undefined)?.day;
  const moments = readMoments(document, zone, day);
  const status = statedStatus(document) ?? lastStatus(timeline) ?? (moments.has('resolved') ? 'resolved' : 'investigating');
  return {
    title: titleOf(document),
    severity: severityOf(document, policy),
    severityText: fieldOf(document, 'severity'),
    status,
    started: moments.get('started'),
    detected: moments.get('detected'),
    declared: moments.get('declared')?.value ?? lastOf(timeline, 'declared')?.at ?? timeline.find(({ at }) => at !== undefined)?.at,
    acknowledged: moments.get('acknowledged'),
    mitigated: moments.get('mitigated'),
    resolved: status === 'resolved' ? moments.get('resolved') ?? writtenBy(lastOf(timeline, 'resolved')) : undefined,
    commander: personIn(fieldOf(document, 'commander')),
    commanderSince: lastOf(timeline, 'commander')?.at,
    responders: peopleIn(fieldOf(document, 'responders')),
    impact: fieldOf(document, 'impact') ?? impactOf(document),
    service: fieldOf(document, 'service'),
    tracker: fieldOf(document, 'tracker'),
    triage: readTriage(document),
    timeline,
    updates: readUpdates(document, zone, day),
    checklists: readChecklists(document),
    triageChecks: readTriageChecks(document),
    escalation: escalationIn(timeline),
    pages: timeline.flatMap(({ event, at }) => (event?.kind === 'paged' ? [{ who: event.who, at }] : [])),
    postmortem: postmortemIn(document),
    zone,
  };
}

/** The zone that the record says its times are in, where it can be read on any day. */
function zoneOf(document: IncidentDocument, instead: KnownZone): KnownZone {
  const section = sectionOf(document, 'timeline');
  const stated = section ? statedZone(document, section, () => documentZone(document)) : documentZone(document);
  return knownZone(stated?.value, instead);
}

function titleOf(document: IncidentDocument): string {
  return shownTitle(document).replace(/^incident(?: report)?\s{0,3}[:：–—-]\s{0,3}/i, '');
}

/** The section's own words, where somebody has filled it in. */
function impactOf(document: IncidentDocument): string | undefined {
  const section = document.sections.find(({ concept }) => concept === 'impact');
  const markdown = section ? document.text.slice(section.own.start, section.own.end) : '';
  return blanksIn(markdown).length > 0 ? undefined : plainText(markdown) || undefined;
}

function postmortemIn({ fields }: IncidentDocument): string | undefined {
  const related = fields.filter(({ name }) => name === 'related').map(({ value }) => value.value).join(' ');
  return /\[post-?mortem[^\]]{0,200}\]\(([^()\s]{1,500})\)/i.exec(related)?.[1];
}

function writtenBy(entry: RecordEntry | undefined): Written<number> | undefined {
  return entry?.at === undefined ? undefined : { value: entry.at, start: entry.start, end: entry.end };
}

type EventOf<Kind extends RowEvent['kind']> = Extract<RowEvent, { kind: Kind }>;

/** The last row of a kind. */
export function lastOf<Kind extends RowEvent['kind']>(
  timeline: readonly RecordEntry[], kind: Kind,
): (RecordEntry & { readonly event: EventOf<Kind> }) | undefined {
  return timeline.findLast((entry): entry is RecordEntry & { readonly event: EventOf<Kind> } => entry.event?.kind === kind);
}

function lastStatus(timeline: readonly RecordEntry[]): IncidentStatus | undefined {
  const event = timeline.flatMap(({ event }) => (event && ['status', 'resolved', 'reopened'].includes(event.kind) ? [event] : [])).at(-1);
  if (event?.kind === 'status') return event.status;
  return event && (event.kind === 'resolved' ? 'resolved' : 'investigating');
}

/** Rows since the incident began, or since it was last reopened. */
function sinceReopened(timeline: readonly RecordEntry[]): readonly RecordEntry[] {
  const reopened = lastOf(timeline, 'reopened');
  return reopened ? timeline.slice(timeline.indexOf(reopened) + 1) : timeline;
}

function escalationIn(timeline: readonly RecordEntry[]): Escalation | undefined {
  let highest: Escalation | undefined;
  for (const { event, at } of sinceReopened(timeline)) {
    if (event?.kind === 'escalated' && event.level > (highest?.level ?? 0)) highest = { level: event.level, who: event.who, at };
  }
  return highest;
}
