import type { EventSource, SystemEvent, WantedEvents } from '../capabilities';
import type { Client } from '../http/client';
import { listAt, textAt } from '../http/read';
import { askForAll } from './ask';
import { channelName } from './channels';
import { People } from './people';
import { idsIn, plainText } from './plain-text';
import { isOurs } from './posts';
import { threadAt } from './thread-address';

/** What Slack itself writes into a channel when people come and go. Unknown kinds are kept. */
const silent = /^(?:channel|group)_(?:join|leave|topic|purpose|name|archive|unarchive|convert_to_private)$|^(?:bot_add|bot_remove|reminder_add|tombstone|pinned_item|unpinned_item)$/;

/** What people wrote in a thread. Our own messages are left out: the record has them. */
export class ThreadEvents implements EventSource {
  readonly asks = 'thread';
  private readonly people: People;
  private readonly channels = new Map<string, string | undefined>();

  constructor(private readonly client: Client) {
    this.people = new People(client);
  }

  async events({ to, thread = '' }: WantedEvents): Promise<readonly SystemEvent[]> {
    const place = threadAt(thread);
    if (!place) throw this.client.error('missing', 'that is no address of a message: copy its link in Slack');
    const messages = await askForAll(this.client, { path: '/conversations.replies', query: { ...place, include_all_metadata: true } }, 'messages');
    // The first message of a thread comes with each page.
    const distinct = new Map(messages.map((message) => [textAt(message, 'ts'), message]));
    const events: SystemEvent[] = [];
    for (const message of distinct.values()) {
      const event = await this.eventOf(message);
      if (event && event.at <= to) events.push(event);
    }
    return events.sort((a, b) => a.at - b.at);
  }

  private async eventOf(message: unknown): Promise<SystemEvent | undefined> {
    const at = momentOf(textAt(message, 'ts'));
    if (at === undefined || isOurs(message) || silent.test(textAt(message, 'subtype') ?? '')) return undefined;
    const written = textAt(message, 'text') ?? textAt(listAt(message, 'attachments')[0], 'fallback') ?? '';
    const { users, channels } = idsIn(written);
    const text = plainText(written, { user: await this.people.named(users), channel: await this.channelsNamed(channels) });
    const names = listAt(message, 'files').flatMap((file) => textAt(file, 'name') ?? []);
    const whole = [text, ...names].filter((part) => part !== '').join(' · ');
    return whole === '' ? undefined : { at, text: whole, by: await this.people.author(message) };
  }

  private async channelsNamed(ids: readonly string[]): Promise<(id: string) => string | undefined> {
    for (const id of ids) if (!this.channels.has(id)) this.channels.set(id, await channelName(this.client, id));
    return (id) => this.channels.get(id);
  }
}

/** Slack counts in seconds. To the millisecond, whatever stands behind it. */
function momentOf(ts: string | undefined): number | undefined {
  const [, seconds, milliseconds] = /^(\d{10})\.(\d{3})/.exec(ts ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000 + Number(milliseconds);
}
