import { fieldOf } from '../document/facts';
import type { IncidentDocument } from '../document/model';
import { setField } from '../edit/field';
import type { TextEdit } from '../edit/text-edit';
import { relativePath } from '../generate/path';
import type { PostmortemFacts } from '../generate/postmortem';
import { fileNameOf } from '../paths';
import { unescape } from '../template/escape';
import { durationInWords } from '../time/duration';
import { day } from '../time/units';
import { clockAt, offsetAt, type KnownZone } from '../time/zone';
import { noticedAt } from './beginning';
import { findingsIn } from './findings';
import { respondersOf } from './messages';
import type { IncidentRecord, LiveIncident, RecordEntry } from './record';

/**
 * All that the record at `path` knows of its postmortem, which will lie in `folder`; both relative to the workspace folder. What
 * nobody has said yet is left out. `began` is when somebody says that it did, in milliseconds since 1970.
 */
export function postmortemFacts({ record, document, policy }: LiveIncident, path: string, folder: string, began?: number): PostmortemFacts {
  const start = record.started?.value ?? began ?? noticedAt(record);
  const end = record.resolved?.value;
  const timed = record.timeline.filter((entry): entry is RecordEntry & { readonly at: number } => entry.at !== undefined);
  const untimed = record.timeline.filter(({ at }) => at === undefined);
  const moments = [...timed.map(({ at }) => at), start, end].filter((at) => at !== undefined);
  const clock = new Clock(record.zone, moments);
  const date = moments.length === 0 ? undefined : clock.dayOf(start ?? moments[0]!);
  const { cause } = findingsIn(record);
  const range = start !== undefined && end !== undefined ? clock.range(start, end) : undefined;
  return {
    title: record.title,
    date,
    severity: record.severity?.id ?? record.severityText,
    duration: start === undefined || end === undefined ? undefined : durationInWords(end - start),
    commander: record.commander,
    responders: respondersOf(record, policy),
    summary: summaryOf(record, start, end),
    usersAffected: fieldOf(document, 'usersAffected') ?? record.impact,
    problem: fieldOf(document, 'problem') ?? record.impact,
    cause,
    startTime: range?.from,
    endTime: range?.to,
    zone: moments.length === 0 ? undefined : clock.zone,
    timeline: timed.length === 0 ? undefined : rowsOf(timed, document, clock, date),
    related: `[${fileNameOf(path)}](${relativePath(folder, path)})`,
    triage: record.triage,
    notes: untimed.map(({ text }) => text).join('\n') || undefined,
  };
}

/** Notes in the record where its postmortem lies; both paths relative to the workspace folder. */
export function linkPostmortem({ document }: Pick<LiveIncident, 'document'>, path: string, postmortem: string): TextEdit[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const link = `[Postmortem](${relativePath(folder, postmortem)})`;
  const present = fieldOf(document, 'related') === undefined ? '' : document.fields.find(({ name }) => name === 'related')?.value.value ?? '';
  if (present.includes(link)) return [];
  return [setField(document, { name: 'related', label: 'Related' }, present === '' ? link : `${present}, ${link}`)];
}

/** What happened, whom it hit, and how it ended, where the record says so much. */
function summaryOf(record: IncidentRecord, start: number | undefined, end: number | undefined): string | undefined {
  const { cause, mitigation } = findingsIn(record);
  if (record.impact === undefined || (cause ?? mitigation) === undefined || start === undefined || end === undefined) return undefined;
  const ended = `Resolved after ${durationInWords(end - start)}${mitigation ? `: ${mitigation}` : ''}`;
  return [`${record.title}: ${record.impact}`, ...(cause ? [`Cause: ${cause}`] : []), ended].map(sentence).join(' ');
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

function rowsOf(timed: readonly (RecordEntry & { readonly at: number })[], document: IncidentDocument, clock: Clock, date: string | undefined) {
  let last = date;
  return timed.map(({ at, text, words }) => {
    const on = clock.dayOf(at);
    const time = on === last ? clock.timeOf(at) : `${on} ${clock.timeOf(at)}`;
    last = on;
    // Links and code are kept; other markup is what a reader sees of it.
    const source = document.text.slice(words.start, words.end);
    if (!/`|\]\(/.test(source)) return { time, event: text };
    // A table's escape of a pipe is none of the code that the pipe stands in.
    const isInTable = document.blocks.some(({ type, start, end }) => type === 'table' && words.start >= start && words.end <= end);
    return { time, event: unescape(isInTable ? source.replaceAll('\\|', '|') : source) };
  });
}

/** Writes all moments of a record in one zone: with one offset where they have one, otherwise each with its own. */
class Clock {
  readonly zone: string;
  private readonly isSteady: boolean;

  constructor(private readonly place: KnownZone, moments: readonly number[]) {
    this.isSteady = new Set(moments.map((at) => offsetAt(at, place))).size <= 1;
    this.zone = this.isSteady && moments[0] !== undefined ? clockAt(moments[0], place).zone : place.name;
  }

  dayOf(at: number): string {
    return clockAt(at, this.place).day;
  }

  timeOf(at: number): string {
    const { time, zone } = clockAt(at, this.place);
    return this.isSteady ? time : `${time} ${zone}`;
  }

  /** With its days where a reader could not tell them. */
  range(start: number, end: number): { readonly from: string; readonly to: string } {
    const isPlain = this.isSteady && end - start < day;
    const [from, to] = [start, end].map((at) => (isPlain ? this.timeOf(at) : `${this.dayOf(at)} ${this.timeOf(at)}`)) as [string, string];
    return { from, to };
  }
}
