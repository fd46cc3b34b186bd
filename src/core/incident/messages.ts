import { peopleOf } from '../policy/people';
import type { Policy } from '../policy/schema';
import { renderPlain } from '../template/render-plain';
import { durationInWords } from '../time/duration';
import { findingsIn } from './findings';
import type { IncidentRecord } from './record';
import { statusWords } from './status';
import { clockAt, spelled } from '../time/zone';

/** The texts that a policy has for an incident. */
export type MessageName = keyof Policy['messages'];

/** Where the record says that a text for customers was posted. */
export const statusPage = 'Status page';

export interface MessageExtras {
  /** What an update says. */
  readonly update?: string;
  /** Address of the record or its postmortem. */
  readonly link?: string;
  readonly now?: number;
}

/** A message with the record's data filled in, for a person to look over; what is not known stays a blank such as `[rootCause]`. */
export function renderMessage(name: MessageName, record: IncidentRecord, policy: Policy, extras: MessageExtras = {}): string {
  return renderPlain(policy.messages[name], dataOf(record, policy, extras));
}

/** Whether customers read it, on the status page. */
export const isForCustomers = (name: MessageName): name is Extract<MessageName, `status${string}`> => name.startsWith('status');

/** Where a message goes by the policy, as records name it. */
export function channelOf(name: MessageName, record: IncidentRecord, policy: Policy): string {
  if (isForCustomers(name)) return statusPage;
  return policy.channels[record.severity?.communication.channel ?? 'incidents'];
}

function dataOf(record: IncidentRecord, policy: Policy, { update, link, now }: MessageExtras) {
  const { severity, zone } = record;
  const { cause } = findingsIn(record);
  const began = record.started?.value ?? record.detected?.value ?? record.declared;
  const end = record.resolved?.value ?? now;
  const detected = record.detected?.value ?? record.declared;
  const updates = [...new Map(record.updates.map((sent) => [sent.text, sent])).values()];
  return {
    title: record.title,
    severity: severity?.id ?? record.severityText,
    symbol: severity?.symbol ?? '',
    status: statusWords[record.status],
    detected: detected === undefined ? undefined : spelled(detected, zone),
    commander: record.commander,
    responders: respondersOf(record, policy).join(', ') || undefined,
    impact: record.impact,
    service: record.service,
    tracker: record.tracker,
    duration: began === undefined || end === undefined ? undefined : durationInWords(end - began),
    rootCause: cause,
    update,
    link: link ?? record.postmortem,
    updates: updates.map(({ at, text }) => ({ time: at === undefined ? '' : clockAt(at, zone).time, text: text.replaceAll('\n', ' ') })),
  };
}

/** Everybody who took part: the commander, the responders, and who acknowledged. */
export function respondersOf({ commander, responders, timeline }: IncidentRecord, policy: Pick<Policy, 'contacts'>): string[] {
  const acknowledged = timeline.flatMap(({ event }) => (event?.kind === 'acknowledged' && event.who ? [event.who] : []));
  return peopleOf(policy).distinct([...(commander ? [commander] : []), ...responders, ...acknowledged]);
}
