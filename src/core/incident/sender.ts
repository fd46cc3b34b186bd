import type { Log } from '../ports';
import type { MessageName } from './messages';

/** A message that a person has looked over. `channel` is where it goes, as the record names it. */
export interface OutgoingMessage {
  readonly name: MessageName;
  readonly channel: string;
  readonly text: string;
}

/** A connected system that messages can go to. */
export interface Sender {
  /** As people call the system. */
  readonly name: string;
  handles(message: OutgoingMessage): boolean;
  /** Rejects, with the reason, where the message did not arrive. */
  send(message: OutgoingMessage): Promise<void>;
}

/** Hands a message to all systems that it is for, and answers with those that failed. Never rejects: a step goes on without them. */
export async function deliver(senders: readonly Sender[], message: OutgoingMessage, log: Log): Promise<Sender[]> {
  const meant = senders.filter((sender) => sender.handles(message));
  const results = await Promise.allSettled(meant.map(async (sender) => sender.send(message)));
  return results.flatMap((result, index) => {
    const sender = meant[index];
    if (result.status === 'fulfilled' || !sender) return [];
    log.error(`${sender.name} did not take the message for ${message.channel}`, result.reason);
    return [sender];
  });
}
