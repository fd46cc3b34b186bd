import { type Message, say } from '../message';
import type { Policy, Severity } from '../policy/schema';
import { hour, minute } from '../time/units';
import { readCheck } from './checklists';
import { deadlinesOf } from './deadlines';
import { escalationState } from './escalation';
import { isBeingFixed, obligedSince, stableCheck, stableSince } from './obligations';
import { nameOf } from './on-call';
import { isForCustomers, postsOf } from './posts';
import { lastOf, type IncidentRecord } from './record';

export type DueKind = 'response' | 'page' | 'channelPost' | 'update' | 'mitigation' | 'escalation' | 'stability' | 'draft' | 'review' | 'publication';

/** What settles a due thing; the shell has a command for each. */
export type Settling = 'acknowledge' | 'page' | 'postUpdate' | 'changeStatus' | 'escalate' | 'resolve' | 'openRecord' | 'newPostmortem';

/** Something that the policy asks for by a moment. */
export interface Due {
  /** The same for the same thing as long as it is not settled, in every window and after every reload; unique in its record. */
  readonly key: string;
  readonly kind: DueKind;
  /** For people, in English with named placeholders, as messages of rules are. */
  readonly what: Message;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: 'overdue' | 'soon' | 'later';
  readonly settledBy: Settling;
}

/** What the postmortem that the record links to says: whether it is published, and whether what it mainly says is still to be filled in. */
export interface Beside {
  readonly published?: boolean;
  readonly unwritten?: boolean;
}

/** What the incident is due, the most urgent first. A pure function of what the record, the policy and the clock say. */
export function dueOf(record: IncidentRecord, policy: Policy, now: number, beside: Beside = {}): Due[] {
  const { severity } = record;
  const since = obligedSince(record, policy);
  if (severity === undefined || since === undefined) return [];
  const response = { record, policy, severity, since, now };
  const all = record.status === 'resolved'
    ? [...stability(response), ...afterwards(response, beside)]
    : [...firstSteps(response), ...updates(response), ...mitigation(response), ...escalation(response), ...stability(response)];
  return all.map((due): Due => ({ ...due, state: stateOf(due, now) })).sort((a, b) => a.at - b.at);
}

type Undated = Omit<Due, 'state'>;

interface Response {
  readonly record: IncidentRecord;
  readonly policy: Policy;
  readonly severity: Severity;
  /** From when the severity's minutes count. */
  readonly since: number;
  readonly now: number;
}

function firstSteps({ record, severity, since }: Response): Undated[] {
  const { withinMinutes } = severity.response;
  const isAnswered = record.acknowledged !== undefined || lastOf(record.timeline, 'acknowledged') !== undefined || record.status !== 'investigating';
  if (withinMinutes === undefined || isAnswered) return [];
  const at = since + withinMinutes * minute;
  const facts = { severity: severity.id, minutes: withinMinutes };
  const page: Undated = {
    key: `page:${since}`, kind: 'page', at, settledBy: 'page', what: say('Page the on-call engineer: {severity} asks for it.', facts),
  };
  return [
    ...(severity.escalation.page && record.pages.length === 0 ? [page] : []),
    { key: `response:${since}`, kind: 'response', at, settledBy: 'acknowledge', what: say('Acknowledge: {severity} asks for a response within {minutes} minutes.', facts) },
  ];
}

/** The first post in the channel that the severity names, which one for customers is not, then an update every so many minutes after the last one. */
function updates({ record, policy, severity, since }: Response): Undated[] {
  const { channel, withinMinutes, updateEveryMinutes } = severity.communication;
  const posts = postsOf(record);
  const hasPosted = posts.some((post) => !isForCustomers(post));
  const where = channel ? policy.channels[channel] : '';
  if (!hasPosted && where !== '' && withinMinutes !== undefined) {
    return [{
      key: `channelPost:${since}`, kind: 'channelPost', at: since + withinMinutes * minute, settledBy: 'postUpdate',
      what: say('Post to {channel}: {severity} asks for it within {minutes} minutes.', { channel: where, severity: severity.id, minutes: withinMinutes }),
    }];
  }
  if (updateEveryMinutes === undefined) return [];
  const last = Math.max(since, ...posts.flatMap(({ at }) => at ?? []));
  return [{
    key: `update:${last}`, kind: 'update', at: last + updateEveryMinutes * minute, settledBy: 'postUpdate',
    what: say('Post a status update: one is due every {minutes} minutes.', { minutes: updateEveryMinutes }),
  }];
}

function mitigation({ record, severity, since }: Response): Undated[] {
  const { mitigateWithinMinutes } = severity;
  if (mitigateWithinMinutes === undefined || isBeingFixed(record)) return [];
  return [{
    key: `mitigation:${since}`, kind: 'mitigation', at: since + mitigateWithinMinutes * minute, settledBy: 'changeStatus',
    what: say('Mitigate: {severity} allows {minutes} minutes to investigate.', { severity: severity.id, minutes: mitigateWithinMinutes }),
  }];
}

function escalation({ record, policy, since, now }: Response): Undated[] {
  const next = escalationState(record, policy, now)?.next;
  if (next === undefined) return [];
  const who = [...next.people.map(nameOf), ...next.vendors.map(({ name }) => name)].join(', ');
  return [{
    key: `escalation:${next.level}:${since}`, kind: 'escalation', at: next.at, settledBy: 'escalate',
    what: who === ''
      ? say('Escalate to level {level}, {name}, if there is no progress.', { level: next.level, name: next.name })
      : say('Escalate to level {level}, {name} ({who}), if there is no progress.', { level: next.level, name: next.name, who }),
  }];
}

/** So long after its end nobody waits for an incident's stability any more. */
const stabilityKept = 24 * hour;

function stability({ record, policy, now }: Response): Undated[] {
  const since = stableSince(record);
  const { stableMinutes, checklist } = policy.resolution;
  if (since === undefined || stableMinutes === 0) return [];
  const at = since + stableMinutes * minute;
  const stable = checklist.find(({ id }) => id === stableCheck);
  const check = stable && readCheck(stable.text);
  const isTicked = record.checklists.some(({ items }) => items.some(({ text, checked }) => checked && text === check));
  if (isTicked || now > at + stabilityKept) return [];
  const isResolved = record.status === 'resolved';
  return [{
    key: `stability:${since}`, kind: 'stability', at, settledBy: isResolved ? 'openRecord' : 'resolve',
    what: isResolved
      ? say('Confirm that there were no errors for {minutes} minutes.', { minutes: stableMinutes })
      : say('Resolve, if there were no errors for {minutes} minutes.', { minutes: stableMinutes }),
  }];
}

function afterwards({ record, policy, severity }: Response, { published = false, unwritten = false }: Beside): Undated[] {
  const end = record.resolved?.value;
  const { duty } = severity.postmortem;
  const isPublished = published || lastOf(record.timeline, 'published') !== undefined;
  if (end === undefined || isPublished || duty !== 'required') return [];
  const { draft, review, publish } = deadlinesOf(end, severity, policy);
  const isReviewed = lastOf(record.timeline, 'reviewed') !== undefined;
  const due = (kind: 'draft' | 'review' | 'publication', at: number, settledBy: Settling, text: string): Undated =>
    ({ key: `${kind}:${end}`, kind, at, settledBy, what: say(text, { severity: severity.id }) });
  return [
    ...(record.postmortem === undefined ? [due('draft', draft, 'newPostmortem', 'Write the draft of the {severity} postmortem.')] : []),
    ...(record.postmortem !== undefined && unwritten ? [due('draft', draft, 'openRecord', 'Fill in summary, impact and root cause of the {severity} postmortem.')] : []),
    ...(isReviewed ? [] : [due('review', review, 'openRecord', 'Hold the review of the {severity} postmortem.')]),
    due('publication', publish, 'openRecord', 'Publish the {severity} postmortem.'),
  ];
}

const soon: Readonly<Record<'response' | 'afterwards', number>> = { response: 5 * minute, afterwards: 4 * hour };

function stateOf({ kind, at }: Undated, now: number): Due['state'] {
  if (now >= at) return 'overdue';
  const ahead = kind === 'draft' || kind === 'review' || kind === 'publication' ? soon.afterwards : soon.response;
  return at - now <= ahead ? 'soon' : 'later';
}
