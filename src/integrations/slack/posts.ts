import type { OutgoingMessage } from '../../core/incident/sender';
import { at, textAt } from '../http/read';

/** How a message of ours is told from all others; `metadata` of Slack's messages, which nobody sees. */
const eventType = 'incident_desk_message';

/** A message of ours, as it stands in a channel. */
export interface Post {
  /** What Slack tells its messages apart by. A number in looks only: it is longer than numbers are exact. */
  readonly ts: string;
  /** The first message of the thread that it is in; undefined outside of threads. */
  readonly thread: string | undefined;
  readonly incident: string | undefined;
  readonly sign: string | undefined;
}

/** Whether a message was posted by this program, for whichever incident. */
export const isOurs = (message: unknown): boolean => textAt(message, 'metadata', 'event_type') === eventType;

/** Our messages among those of a channel. */
export function postsIn(messages: readonly unknown[]): Post[] {
  return messages.filter(isOurs).flatMap((message) => {
    const ts = textAt(message, 'ts');
    const payload = at(message, 'metadata', 'event_payload');
    return ts === undefined ? [] : [{ ts, thread: textAt(message, 'thread_ts'), incident: textAt(payload, 'incident'), sign: textAt(payload, 'sign') }];
  });
}

/** What is sent to post a message, in a thread where there is one. */
export function postBody(message: OutgoingMessage, channel: string, thread: string | undefined) {
  return {
    channel,
    text: escapeText(message.text),
    ...(thread !== undefined && { thread_ts: thread }),
    unfurl_links: false,
    metadata: { event_type: eventType, event_payload: { incident: message.incident.id, sign: message.sign } },
  };
}

/** So that nothing in a text becomes a link, or calls everybody in a channel. */
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
