import { type Message, say } from '../message';
import type { Policy, Severity } from '../policy/schema';
import { statusPage } from './messages';
import { statuses, statusNamed, type IncidentStatus } from './status';
import { readWhen, splitWhen, type Now } from './when';

/** What somebody typed, as a value: the same for the command box and for a bot in a chat. */
export type IncidentCommand =
  | { readonly verb: 'start'; readonly severity: Severity; readonly title: string }
  | { readonly verb: 'log'; readonly at: number; readonly text: string }
  | { readonly verb: 'status'; readonly status: IncidentStatus; readonly note: string }
  | { readonly verb: 'severity'; readonly severity: Severity; readonly reason: string }
  /** An empty channel is the one that the incident's severity names. */
  | { readonly verb: 'update'; readonly channel: string; readonly text: string }
  /** Without a level, the next one; an empty name is whom the policy names. */
  | { readonly verb: 'escalate'; readonly level: number | undefined; readonly who: string }
  | { readonly verb: 'commander'; readonly who: string }
  /** Without a name, who is on call. */
  | { readonly verb: 'page'; readonly who: string }
  | { readonly verb: 'acknowledge'; readonly who: string }
  | { readonly verb: 'resolve' | 'reopen'; readonly note: string };

export type Verb = IncidentCommand['verb'];
export type Parsed = { readonly command: IncidentCommand } | { readonly problem: Message };

/** How each command is written, for help and completion. */
export const usages: Readonly<Record<Verb, string>> = {
  start: '/incident start SEV-1 Production website down',
  log: '/incident log 14:23 Database connection pool exhausted',
  status: '/incident status identified Database connection pool exhausted',
  severity: '/incident severity SEV-2 Workaround found',
  update: '/incident update #incidents Service restored',
  escalate: '/incident escalate 2 @kim',
  commander: '/incident commander @kim',
  page: '/incident page @sam',
  acknowledge: '/incident acknowledge @sam',
  resolve: '/incident resolve Service restored',
  reopen: '/incident reopen Errors are back',
};

/** Other words for a verb. */
const aliases: Readonly<Record<string, Verb>> = {
  declare: 'start', note: 'log', sev: 'severity', post: 'update', ic: 'commander', handover: 'commander', ack: 'acknowledge', close: 'resolve',
};

/** What a typed command is to do, before it is known which incident's policy its words are read by. */
export function verbOf(line: string): Verb | undefined {
  return verbNamed(wordsOf(line).first);
}

/** Reads a typed command. `/incident` may be left out. */
export function parseCommand(line: string, policy: Policy, now: Now): Parsed {
  const { first, rest } = wordsOf(line);
  const verb = verbNamed(first);
  if (verb === undefined) {
    const verbs = Object.keys(usages).join(', ');
    return { problem: first === '' ? say('Type what to do: {verbs}.', { verbs }) : say('"{word}" is no command; one of these is: {verbs}.', { word: first, verbs }) };
  }
  return readers[verb](rest, policy, now);
}

/** `/incident` stands there twice where a line was pasted into a box that began with it. */
function wordsOf(line: string): { readonly first: string; readonly rest: string } {
  return split(line.trim().replace(/^(?:\/?incident(?:\s+|$)){1,2}/i, '').trim());
}

function verbNamed(word: string): Verb | undefined {
  const key = word.toLowerCase();
  if (Object.hasOwn(aliases, key)) return aliases[key];
  return Object.hasOwn(usages, key) ? (key as Verb) : undefined;
}

type Reader = (rest: string, policy: Policy, now: Now) => Parsed;

const readers: Readonly<Record<Verb, Reader>> = {
  start: (rest, policy) => withSeverity(rest, policy, (severity, title) =>
    (title === '' ? missing('start') : { command: { verb: 'start', severity, title } })),
  log: (rest, _, now) => {
    const { when, text } = splitWhen(rest, now);
    const moment = readWhen(when, now);
    if ('problem' in moment) return moment;
    return text === '' ? missing('log') : { command: { verb: 'log', at: moment.at, text } };
  },
  status: (rest) => {
    const { first, rest: note } = split(rest);
    const status = statusNamed(first);
    return status ? { command: { verb: 'status', status, note } } : { problem: say('"{word}" is no status; one of these is: {statuses}.', { word: first, statuses: statuses.join(', ') }) };
  },
  severity: (rest, policy) => withSeverity(rest, policy, (severity, reason) => ({ command: { verb: 'severity', severity, reason } })),
  update: (rest) => {
    const channel = /^(?:#[^\s:]{1,80}|status ?page)(?=[:\s]|$)/i.exec(rest)?.[0] ?? '';
    const text = behindColon(rest.slice(channel.length));
    return text === '' ? missing('update') : { command: { verb: 'update', channel: /^status/i.test(channel) ? statusPage : channel, text } };
  },
  escalate: (rest, policy) => {
    if (rest === '') return { command: { verb: 'escalate', level: undefined, who: '' } };
    const named = policy.escalation.find(({ name }) => rest.toLowerCase().startsWith(name.toLowerCase()));
    if (named) return { command: { verb: 'escalate', level: named.level, who: behindColon(rest.slice(named.name.length)) } };
    const [lead = '', number] = /^(?:level )?(\d{1,3})(?=[\s:]|$)/i.exec(rest) ?? [];
    const known = policy.escalation.some(({ level }) => level === Number(number));
    if (number !== undefined && !known) {
      return { problem: say('There is no level {level}; the ladder has {levels}.', { level: number, levels: policy.escalation.map(({ level }) => level).join(', ') }) };
    }
    return { command: { verb: 'escalate', level: number === undefined ? undefined : Number(number), who: behindColon(rest.slice(lead.length)) } };
  },
  commander: (rest) => (rest === '' ? missing('commander') : { command: { verb: 'commander', who: rest } }),
  page: (rest) => ({ command: { verb: 'page', who: rest } }),
  acknowledge: (rest) => ({ command: { verb: 'acknowledge', who: rest } }),
  resolve: (rest) => ({ command: { verb: 'resolve', note: rest } }),
  reopen: (rest) => ({ command: { verb: 'reopen', note: rest } }),
};

const behindColon = (text: string): string => text.replace(/^:/, '').trim();

function missing(verb: Verb): Parsed {
  return { problem: say('Something is missing. Write it like this: {usage}', { usage: usages[verb] }) };
}

function withSeverity(rest: string, { severities }: Policy, read: (severity: Severity, rest: string) => Parsed): Parsed {
  const found = severities
    .map((severity) => ({ severity, behind: behindName(rest, severity.id) }))
    .filter(({ behind }) => behind !== undefined)
    .sort((a, b) => (a.behind?.length ?? 0) - (b.behind?.length ?? 0))[0];
  if (!found) {
    return { problem: say('"{word}" is no severity; one of these is: {severities}.', { word: split(rest).first, severities: severities.map(({ id }) => id).join(', ') }) };
  }
  return read(found.severity, (found.behind ?? '').replace(/^[\s:]+/, ''));
}

/** What follows a severity's name, which may be written `SEV-1`, `sev1` or `SEV 1`. */
function behindName(text: string, id: string): string | undefined {
  const isPart = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const wanted = [...id.toLowerCase()].filter(isPart);
  let at = 0;
  for (const letter of wanted) {
    if (at > 0 && /[\s_-]/.test(text[at] ?? '')) at++;
    if (text[at]?.toLowerCase() !== letter) return undefined;
    at++;
  }
  return isPart(text[at]) ? undefined : text.slice(at);
}

function split(text: string): { readonly first: string; readonly rest: string } {
  const at = text.search(/\s/);
  return at < 0 ? { first: text, rest: '' } : { first: text.slice(0, at), rest: text.slice(at).trim() };
}
