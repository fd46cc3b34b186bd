import type { Policy } from '../policy/schema';
import type { Outcome } from '../runbook/progress';
import { reportsErrors } from './error-report';
import { outcomeWords } from './runs/written';
import { statusNamed, statusWords, type IncidentStatus } from './status';

/** What a row of the timeline does to the incident. */
export type RowEvent =
  | { readonly kind: 'declared'; readonly severity: string | undefined }
  | { readonly kind: 'status'; readonly status: IncidentStatus }
  | { readonly kind: 'severity'; readonly from: string | undefined; readonly to: string }
  | { readonly kind: 'update'; readonly channel: string }
  | { readonly kind: 'escalated'; readonly level: number; readonly who: string | undefined }
  | { readonly kind: 'commander'; readonly who: string }
  | { readonly kind: 'paged'; readonly who: string }
  | { readonly kind: 'acknowledged'; readonly who: string | undefined }
  | { readonly kind: 'thanked'; readonly who: string; readonly by: string | undefined }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'reviewed' }
  | { readonly kind: 'published' }
  /** A step of a runbook was run or ticked; the words are the runbook's, and mean nothing else. */
  | { readonly kind: 'runbook' }
  /** Errors were seen again, so the stability window starts anew. */
  | { readonly kind: 'error' };

/** The rows as the commands write them. `eventIn` reads each of them back, and some more that people write. */
export const rows = {
  declared: (severity: string | undefined) => (severity ? `Incident declared as ${severity}` : 'Incident declared'),
  status: (status: IncidentStatus, note: string) => behind(`Status changed to ${statusWords[status]}`, note),
  severity: (from: string | undefined, to: string, note: string) => behind(from ? `Severity changed from ${from} to ${to}` : `Severity set to ${to}`, note),
  update: (channel: string, text: string) => behind(`Update posted to ${channel}`, text),
  escalated: (level: number, name: string, who: string | undefined) => `Escalated to level ${level}, ${name}${who ? ` (${who})` : ''}`,
  commander: (who: string, from: string | undefined) => (from ? `Incident command handed over from ${from} to ${who}` : `Incident command taken by ${who}`),
  paged: (who: string, note: string) => behind(`Paged ${who}`, note),
  acknowledged: (who: string | undefined) => (who ? `Acknowledged by ${who}` : 'Acknowledged'),
  resolved: (note: string) => behind('Incident resolved', note),
  thanked: (who: string, by: string | undefined) => (by ? `${by} thanked ${who}` : `Thanked ${who}`),
  reopened: (note: string) => behind('Incident reopened', note),
  runbookStarted: (title: string) => `Runbook started: ${title}`,
  runbookTicked: (step: string, title: string, done: boolean) => `Runbook step ${done ? 'done' : 'undone'}: ${step} (${title})`,
  runbookRan: (step: string, title: string, outcome: Outcome) => `Runbook step run, ${outcomeWords(outcome)}: ${step} (${title})`,
} as const;

function behind(words: string, note: string): string {
  return note.trim() === '' ? words : `${words}: ${note.trim()}`;
}

/** What a row means, as the commands or a person wrote it; undefined for one that only tells what happened. */
export function eventIn(text: string, policy: Policy): RowEvent | undefined {
  for (const read of readers) {
    const event = read(text, policy);
    if (event) return event;
  }
  return undefined;
}

type Reader = (text: string, policy: Policy) => RowEvent | undefined;

const readers: readonly Reader[] = [
  when(/^Runbook (?:started|step (?:done|undone|run)\b)/, () => ({ kind: 'runbook' })),
  when(/^Incident declared(?: as ([^:]{1,40}))?/i, ([, severity]) => ({ kind: 'declared', severity: severity?.trim() })),
  when(/^Status (?:changed to|set to|is now|:|→) ?(\p{L}{1,20})/iu, ([, word]) => {
    const status = statusNamed(word!);
    return status && { kind: 'status', status };
  }),
  when(/^Severity (?:changed|raised|lowered|set)(?: from ([^:]{1,40}?))? to ([^:]{1,40})/i, ([, from, to]) => ({ kind: 'severity', from, to: to!.trim() })),
  posted,
  escalation,
  when(/^Incident command (?:handed over(?: from [^:]{1,80}?)? to|taken by) ([^:]{1,80})/i, ([, who]) => ({ kind: 'commander', who: who!.trim() })),
  when(/^Paged ([^:]{1,80})/i, ([, who]) => ({ kind: 'paged', who: who!.trim() })),
  when(/^([^:]{1,80}?) (?:(?:was|were|got|ha(?:s|ve) been) )?paged(?:[.,:;]|$)/i, ([, who]) => (isPerson(who!.trim()) ? { kind: 'paged', who: who!.trim() } : undefined)),
  when(/^Acknowledged(?: by ([^:]{1,80}))?(?:[.:]|$)/i, ([, who]) => ({ kind: 'acknowledged', who: who?.trim() })),
  when(/^(?:([^:]{1,80}?) )?thanked ([^:]{1,400})/i, ([, by, who]) => ({ kind: 'thanked', who: who!.trim(), by })),
  when(/^Incident (?:resolved|closed)\b/i, () => ({ kind: 'resolved' })),
  // Circuit breakers and tickets are reopened too.
  when(/^(?:Incident (?:was )?reopened\b|Reopened(?: (?:the |this )?incident\b|[.:,;]|$| (?:[–—-]|after|as|because|by|since) ))/i, () => ({ kind: 'reopened' })),
  when(/^Postmortem (?:was )?review(?:ed| held)\b/i, () => ({ kind: 'reviewed' })),
  when(/^Postmortem (?:was )?published\b/i, () => ({ kind: 'published' })),
  (text) => (reportsErrors(text) ? { kind: 'error' } : undefined),
];

function when(pattern: RegExp, read: (match: RegExpExecArray) => RowEvent | undefined): Reader {
  return (text) => {
    const match = pattern.exec(text);
    return match ? read(match) : undefined;
  };
}

/** An update to those who follow the incident; `Update sent to AWS support` tells them nothing. */
function posted(text: string, { channels }: Policy): RowEvent | undefined {
  const [, status, to] = /^(Status )?Update (?:posted|sent) (?:to|on|in) ([^:]{1,80})/i.exec(text) ?? [];
  const channel = to?.trim() ?? '';
  const isKnown = status !== undefined || /^(?:#|(?:the |our |de |onze )?(?:status[ -]?pag|slack\b|teams\b))|\bchannel\b/i.test(channel)
    || Object.values(channels).some((name) => channel.toLowerCase().startsWith(name.toLowerCase()));
  return isKnown && channel !== '' ? { kind: 'update', channel } : undefined;
}

/** Not `Noticed that nobody` (was paged), nor `The primary could not be`. */
function isPerson(who: string): boolean {
  return who.split(/\s+/).length <= 4 && !/\b(?:not|no|never|nobody|none|be|could|should|would|will|who|why|that|whether|if)\b|n['’]t\b/i.test(who);
}

/** `Escalated to level 2, Team Lead (@kim)`, or by hand `Escalated to Team Lead`. */
function escalation(text: string, { escalation: ladder }: Policy): RowEvent | undefined {
  const to = /^Escalated(?: to)? ([^:]{1,120})/i.exec(text)?.[1];
  if (to === undefined) return undefined;
  const number = /^level (\d{1,3})/i.exec(to)?.[1];
  const level = number === undefined ? ladder.find(({ name }) => to.toLowerCase().includes(name.toLowerCase()))?.level : Number(number);
  const who = /\(([^()]{1,80})\)\s*$/.exec(to)?.[1];
  return level === undefined ? undefined : { kind: 'escalated', level, who };
}
