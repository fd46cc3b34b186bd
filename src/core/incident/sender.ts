import type { Log } from '../ports';
import type { MessageName } from './messages';
import type { IncidentStatus } from './status';

/** A message that a person has looked over. `channel` is where it goes, as the record names it. */
export interface OutgoingMessage {
  readonly name: MessageName;
  readonly channel: string;
  readonly text: string;
  readonly incident: OutgoingIncident;
  /** The same for one click and all that is tried again for it, so that no system takes it twice. */
  readonly sign: string;
  /** Whether those who follow a status page are told of it; nobody else is asked. */
  readonly notifiesCustomers: boolean;
}

/** What a system has to know of the incident that a message is about. */
export interface OutgoingIncident {
  /** The same for all of its messages: the name of its record, without its extension. */
  readonly id: string;
  readonly title: string;
  readonly status: IncidentStatus;
  /** Milliseconds since 1970; undefined where the record does not say. */
  readonly began: number | undefined;
}

/** What became of a message that a system took. */
export interface Delivery {
  /** Its page, for a person. */
  readonly url?: string | undefined;
  /** Whether nothing new came of it, since the system had it already. */
  readonly wasThere: boolean;
}

/** A connected system that messages can go to. */
export interface Sender {
  /** As people call the system. */
  readonly name: string;
  /** What the page is called that customers read its messages on; undefined where only the team does. */
  readonly customerPage?: () => Promise<string>;
  handles(message: Pick<OutgoingMessage, 'name' | 'channel'>): boolean;
  /** Rejects, with the reason, where nobody knows that the message arrived. The same sign never arrives twice. */
  send(message: OutgoingMessage): Promise<Delivery>;
}

export interface Failure {
  readonly sender: Sender;
  readonly reason: unknown;
}

export interface Deliveries {
  readonly arrived: readonly (Delivery & { readonly sender: Sender })[];
  readonly failed: readonly Failure[];
}

/** Hands a message to the systems that it is for. Never rejects: a step goes on without those that fail. */
export async function deliver(senders: readonly Sender[], message: OutgoingMessage, log: Log): Promise<Deliveries> {
  const meant = senders.filter((sender) => sender.handles(message));
  const results = await Promise.allSettled(meant.map(async (sender) => sender.send(message)));
  const ends = results.map((result, index) => ({ sender: meant[index]!, result }));
  return {
    arrived: ends.flatMap(({ sender, result }) => (result.status === 'fulfilled' ? [{ sender, ...result.value }] : [])),
    failed: ends.flatMap(({ sender, result }) => {
      if (result.status === 'fulfilled') return [];
      log.error(`${sender.name} did not take the message for ${message.channel}`, result.reason);
      return [{ sender, reason: result.reason as unknown }];
    }),
  };
}
