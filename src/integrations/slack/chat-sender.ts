import type { Delivery, OutgoingMessage, Sender } from '../../core/incident/sender';
import type { Client } from '../http/client';
import { textAt } from '../http/read';
import { SystemError } from '../http/system-error';
import { ask, askForAll } from './ask';
import type { Channels } from './channels';
import { postBody, type Post, postsIn } from './posts';

/** A message may tell of an incident before it is said to begin; seconds. */
const before = 24 * 60 * 60;

/** What was found out of an incident's messages in a channel. */
interface Found {
  /** The first of them, whose thread the others go into. */
  readonly first: string | undefined;
  /** The message itself, where it stands there already. */
  readonly twin: string | undefined;
}

/** Posts messages into channels: the block of an incident for all to see, its updates into the thread of its first message. */
export class ChatSender implements Sender {
  /** Signs of messages that may have arrived. */
  private readonly tried = new Set<string>();

  constructor(private readonly client: Client, private readonly channels: Channels) {}

  get name(): string {
    return this.client.name;
  }

  handles({ channel }: Pick<OutgoingMessage, 'channel'>): boolean {
    return /^#\S/.test(channel);
  }

  async send(message: OutgoingMessage): Promise<Delivery> {
    const channel = await this.channels.idOf(message.channel);
    const { first, twin } = await this.look(channel, message);
    if (twin !== undefined) return { wasThere: true, url: await this.address(channel, twin) };
    const thread = message.name === 'incident' ? undefined : first;
    this.tried.add(message.sign);
    const answer = await ask(this.client, { method: 'POST', path: '/chat.postMessage', json: postBody(message, channel, thread) });
    const ts = textAt(answer, 'ts');
    return { wasThere: false, url: ts === undefined ? undefined : await this.address(channel, ts) };
  }

  /** A message that nobody has tried to send yet goes out even where nothing can be read: it matters more than its thread. */
  private async look(channel: string, message: OutgoingMessage): Promise<Found> {
    try {
      return await this.find(channel, message);
    } catch (error) {
      const isMinor = error instanceof SystemError && (error.kind === 'forbidden' || error.kind === 'busy');
      if (!isMinor || this.tried.has(message.sign)) throw error;
      return { first: undefined, twin: undefined };
    }
  }

  private async find(channel: string, { incident, sign }: OutgoingMessage): Promise<Found> {
    const oldest = incident.began === undefined ? undefined : String(Math.floor(incident.began / 1000) - before);
    const history = await askForAll(this.client, { path: '/conversations.history', query: { channel, oldest, include_all_metadata: true } }, 'messages');
    const posts = postsIn(history).filter((post) => post.incident === incident.id);
    // The newest come first, and what is in a thread is not among them.
    const root = posts.at(-1);
    const first = root?.thread ?? root?.ts;
    const others = first === undefined ? [] : await this.replies(channel, first);
    return { first, twin: [...posts, ...others].find((post) => post.sign === sign)?.ts };
  }

  private async replies(channel: string, ts: string): Promise<Post[]> {
    return postsIn(await askForAll(this.client, { path: '/conversations.replies', query: { channel, ts, include_all_metadata: true } }, 'messages'));
  }

  /** Undefined where it can't be told: the message is there all the same. */
  private async address(channel: string, ts: string): Promise<string | undefined> {
    try {
      return textAt(await ask(this.client, { path: '/chat.getPermalink', query: { channel, message_ts: ts } }), 'permalink');
    } catch {
      return undefined;
    }
  }
}
