import { dateOf } from '../document/document-date';
import { plainText } from '../document/excerpt';
import { clipped, fieldOf, sectionOf } from '../document/facts';
import { instantsOf, minutesBetween, type Step } from '../document/instants';
import { lineAt } from '../document/lines';
import type { FieldName, IncidentDocument } from '../document/model';
import { statedDuration } from '../document/stated-duration';
import { rangeIn } from '../document/time-range';
import { compare } from '../index/queries/compare';
import type { IncidentSummary, PostmortemSummary } from '../index/summary';
import { fileNameOf } from '../paths';
import { blanksIn } from '../template/blanks';

/** What a document of an incident says for the figures. */
export interface ReviewedDocument {
  readonly summary: PostmortemSummary | IncidentSummary;
  /** The day of the incident, `YYYY-MM-DD`. */
  readonly day: string;
  /** From its beginning until somebody noticed. */
  readonly detection: Measure | undefined;
  /** From when it was noticed, or from its beginning where nothing tells that, until somebody took it on. */
  readonly acknowledgement: Measure | undefined;
  /** From its beginning, or from when it was noticed where nothing tells that, until users no longer noticed. */
  readonly recovery: Measure | undefined;
  readonly cause: string | undefined;
  /** The text, to find out which record belongs to which postmortem. */
  readonly text: string;
}

/** A time in minutes, and the line that says it: of the document at `path`, counted from 0. */
export interface Measure {
  readonly minutes: number;
  readonly path: string;
  readonly line: number;
}

/** An incident with its documents: a postmortem, the record that was kept while it lasted, or both. */
export interface ReviewedIncident extends Omit<ReviewedDocument, 'text'> {
  readonly postmortem: PostmortemSummary | undefined;
}

/** Undefined for a document that tells no day. */
export function reviewed(document: IncidentDocument, summary: PostmortemSummary | IncidentSummary): ReviewedDocument | undefined {
  const day = dateOf(document);
  if (day === undefined) return undefined;
  const at = (found: Found | undefined): Measure | undefined =>
    found && { minutes: Math.round(found.minutes), path: summary.path, line: lineAt(document.lineStarts, found.start) };
  return {
    summary, day,
    detection: at(stated(document, 'timeToDetect') ?? between(document, 'started', ['detected'])),
    acknowledgement: at(between(document, 'detected', ['acknowledged']) ?? between(document, 'started', ['acknowledged'])),
    recovery: at(stated(document, 'timeToRecover') ?? between(document, 'started', ['mitigated', 'resolved'])
      ?? stated(document, 'duration') ?? between(document, 'detected', ['mitigated', 'resolved'])),
    cause: causeOf(document),
    text: document.text,
  };
}

/** One for each incident, the newest first. A record belongs to the postmortem of its name, or to the one that names its file. */
export function incidentsOf(documents: readonly ReviewedDocument[]): ReviewedIncident[] {
  const records = documents.filter(({ summary }) => summary.kind === 'incident');
  const postmortems = documents.filter(({ summary }) => summary.kind === 'postmortem');
  const own = recordsOf(postmortems, records);
  const withPostmortem = postmortems.map((postmortem): ReviewedIncident => {
    const record = own.get(postmortem);
    return {
      ...withoutText(postmortem),
      detection: postmortem.detection ?? record?.detection, acknowledgement: postmortem.acknowledgement ?? record?.acknowledgement,
      recovery: postmortem.recovery ?? record?.recovery, cause: postmortem.cause ?? record?.cause,
      postmortem: postmortem.summary as PostmortemSummary,
    };
  });
  const taken = new Set(own.values());
  const others = records.filter((record) => !taken.has(record)).map((record): ReviewedIncident => ({ ...withoutText(record), postmortem: undefined }));
  return [...withPostmortem, ...others].sort((one, other) => compare(other.day, one.day) || compare(one.summary.path, other.summary.path));
}

function withoutText({ text: _, ...rest }: ReviewedDocument): Omit<ReviewedDocument, 'text'> {
  return rest;
}

/** The records of postmortems. Those of their names first: another postmortem may name such a record too, as a related incident. */
function recordsOf(postmortems: readonly ReviewedDocument[], records: readonly ReviewedDocument[]): ReadonlyMap<ReviewedDocument, ReviewedDocument> {
  const nameOf = ({ summary }: ReviewedDocument) => fileNameOf(summary.path);
  const byName = new Map(postmortems.map((postmortem) => [nameOf(postmortem), postmortem]));
  const own = new Map<ReviewedDocument, ReviewedDocument>();
  const others: ReviewedDocument[] = [];
  for (const record of records) {
    const postmortem = byName.get(nameOf(record));
    if (postmortem && !own.has(postmortem)) own.set(postmortem, record);
    else others.push(record);
  }
  for (const postmortem of postmortems) {
    const at = own.has(postmortem) ? -1 : others.findIndex((record) => postmortem.text.includes(nameOf(record)));
    for (const record of at < 0 ? [] : others.splice(at, 1)) own.set(postmortem, record);
  }
  return own;
}

interface Found {
  readonly minutes: number;
  readonly start: number;
}

/** What a field gives as a duration, or as the range of a clock. */
function stated(document: IncidentDocument, name: FieldName): Found | undefined {
  for (const field of document.fields) {
    if (field.name !== name) continue;
    const { start, end } = field.value;
    const minutes = statedDuration(document.text.slice(start, end))?.minutes ?? rangeIn(document, field)?.minutes;
    if (minutes !== undefined && minutes >= 0) return { minutes, start };
  }
  return undefined;
}

/** From one moment to the first of the others that is told; only where both have a clock time. */
function between(document: IncidentDocument, from: Step, tos: readonly Step[]): Found | undefined {
  const instants = instantsOf(document);
  const start = instants.get(from);
  const end = tos.map((step) => instants.get(step)).find((instant) => instant?.time !== undefined);
  if (start?.time === undefined || end === undefined) return undefined;
  const minutes = minutesBetween(start, end);
  return minutes < 0 ? undefined : { minutes, start: end.start };
}

const longestCause = 160;

/** The root cause in a few words, where somebody has written one. */
function causeOf(document: IncidentDocument): string | undefined {
  const field = fieldOf(document, 'rootCause');
  if (field !== undefined) return clipped(field, longestCause);
  const own = sectionOf(document, 'rootCause')?.own;
  const text = own ? document.text.slice(own.start, Math.min(own.end, own.start + 4 * longestCause)) : '';
  return blanksIn(text).length > 0 ? undefined : clipped(plainText(text).split(/(?<=[.!?。])\s/, 1)[0], longestCause);
}
