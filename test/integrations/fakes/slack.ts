import { FakeSystem, type Received, type Reply } from './exchange';

export interface SlackMessage {
  readonly ts: string;
  readonly text?: string | null;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly subtype?: string;
  readonly bot_profile?: { readonly name: string };
  readonly attachments?: readonly unknown[];
  readonly files?: readonly unknown[];
  readonly metadata?: unknown;
}

/** Slack with one workspace, `acme`. */
export class FakeSlack extends FakeSystem {
  readonly channels = [{ id: 'C0000000001', name: 'general' }, { id: 'C0000000002', name: 'incidents' }];
  readonly users: Record<string, unknown> = { U1: { name: 'kim', profile: { display_name: 'Kim' } }, U2: { name: 'sam', real_name: 'Sam Smit', profile: { display_name: '' } } };
  /** By channel, in the order in which they came. */
  readonly messages = new Map<string, SlackMessage[]>();
  /** Asked for nothing that needs one of these. */
  readonly scopes = new Set(['channels:read', 'groups:read', 'channels:history', 'users:read', 'chat:write']);
  /** So few of a list come at once, whatever is asked for. */
  pageSize = 15;

  constructor() {
    super('https://slack.com/api');
  }

  add(channel: string, message: SlackMessage): void {
    this.messages.set(channel, [...this.messages.get(channel) ?? [], message]);
  }

  protected reply({ path, query, json }: Received): Reply {
    switch (path) {
      case '/auth.test': return ok({ user: 'desk', team: 'Acme' });
      case '/conversations.list': return this.list(query);
      case '/conversations.info': return this.about(this.channels.find(({ id }) => id === query.get('channel')));
      case '/users.info': return this.scopes.has('users:read') ? this.user(query.get('user') ?? '') : missing('users:read');
      case '/chat.getPermalink': return ok({ permalink: `https://acme.slack.com/archives/${query.get('channel')}/p${query.get('message_ts')?.replace('.', '')}` });
      case '/conversations.history': return this.history(query);
      case '/conversations.replies': return this.replies(query);
      case '/chat.postMessage': return this.post(json as { channel: string; text: string; thread_ts?: string; metadata: unknown });
      default: return { status: 200, json: { ok: false, error: 'unknown_method' } };
    }
  }

  private list(query: URLSearchParams): Reply {
    if (query.get('types')?.includes('private') && !this.scopes.has('groups:read')) return missing('groups:read');
    return this.page('channels', this.channels, query);
  }

  private about(channel: unknown): Reply {
    return channel === undefined ? no('channel_not_found') : ok({ channel });
  }

  private user(id: string): Reply {
    return id in this.users ? ok({ user: this.users[id] }) : no('user_not_found');
  }

  private history(query: URLSearchParams): Reply {
    if (!this.scopes.has('channels:history')) return missing('channels:history');
    const all = this.messages.get(query.get('channel') ?? '') ?? [];
    const top = all.filter(({ ts, thread_ts: thread }) => (thread ?? ts) === ts && ts >= (query.get('oldest') ?? ''));
    return this.page('messages', top.reverse().map((message) => this.shown(message, query)), query);
  }

  private replies(query: URLSearchParams): Reply {
    const all = (this.messages.get(query.get('channel') ?? '') ?? []).filter(({ ts, thread_ts: thread }) => (thread ?? ts) === query.get('ts'));
    if (all.length === 0) return no('thread_not_found');
    const [first, ...rest] = all.map((message) => this.shown(message, query));
    return this.page('messages', rest, query, [first]);
  }

  private shown({ metadata, ...message }: SlackMessage, query: URLSearchParams): SlackMessage {
    return query.get('include_all_metadata') === 'true' && metadata !== undefined ? { ...message, metadata } : message;
  }

  private post({ channel, text, thread_ts: thread, metadata }: { channel: string; text: string; thread_ts?: string; metadata: unknown }): Reply {
    if (!this.channels.some(({ id }) => id === channel)) return no('channel_not_found');
    const ts = `1770301${String(100 + this.received.length)}.000${String(100 + this.received.length)}`;
    this.add(channel, { ts, text, metadata, ...(thread !== undefined && { thread_ts: thread }) });
    return ok({ channel, ts });
  }

  /** `always` comes with each page, as the first message of a thread does. */
  private page(key: string, all: readonly unknown[], query: URLSearchParams, always: readonly unknown[] = []): Reply {
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Math.min(this.pageSize, Number(query.get('limit') ?? 100));
    return ok({ [key]: [...always, ...all.slice(from, to)], has_more: to < all.length, response_metadata: { next_cursor: to < all.length ? String(to) : '' } });
  }
}

export const ok = (json: object): Reply => ({ status: 200, json: { ok: true, ...json } });
export const no = (error: string, more: object = {}): Reply => ({ status: 200, json: { ok: false, error, ...more } });
const missing = (needed: string): Reply => no('missing_scope', { needed, provided: 'chat:write' });
