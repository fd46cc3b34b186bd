import type { Client } from '../http/client';
import { textAt } from '../http/read';
import { SystemError } from '../http/system-error';
import { ask, askForAll } from './ask';

/** Finds the id of a channel, which messages are sent to, by the name that people call it by. */
export class Channels {
  private readonly found = new Map<string, string>();

  /** @param known ids by name, as the policy has them; names with or without `#` */
  constructor(private readonly client: Client, private readonly known: Readonly<Record<string, string>>) {}

  /** `name` with its `#`. Rejects where nobody has such a channel. */
  async idOf(name: string): Promise<string> {
    const bare = bareName(name);
    const known = Object.entries(this.known).find(([key]) => bareName(key) === bare)?.[1] ?? this.found.get(bare);
    if (known !== undefined) return known;
    for (const channel of await this.visible(bare)) {
      const [id, its] = [textAt(channel, 'id'), textAt(channel, 'name')];
      if (id !== undefined && its !== undefined) this.found.set(bareName(its), id);
    }
    const id = this.found.get(bare);
    if (id === undefined) throw this.client.error('missing', `#${bare} is not among the channels that the app can see. Invite it, or name the id under systems.slack.channels`);
    return id;
  }

  /** Those of a kind that the app may not see are left out. */
  private async visible(wanted: string): Promise<unknown[]> {
    const list = (types: string) => askForAll(this.client, { path: '/conversations.list', query: { types, exclude_archived: true } }, 'channels',
      (page) => page.some((channel) => bareName(textAt(channel, 'name') ?? '') === wanted));
    try {
      return await list('public_channel,private_channel');
    } catch (error) {
      if (error instanceof SystemError && error.kind === 'forbidden') return list('public_channel');
      throw error;
    }
  }
}

/** The name that people read of a channel; undefined where nobody may see it. */
export async function channelName(client: Client, id: string): Promise<string | undefined> {
  try {
    return textAt(await ask(client, { path: '/conversations.info', query: { channel: id } }), 'channel', 'name');
  } catch {
    return undefined;
  }
}

const bareName = (name: string): string => name.replace(/^#/, '').trim().toLowerCase();
