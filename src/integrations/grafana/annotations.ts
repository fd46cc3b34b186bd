import type { EventSource, SystemEvent } from '../capabilities';
import type { Client } from '../http/client';
import { momentAt, textAt } from '../http/read';

/** More than these do not happen in one incident. */
const most = 500;

/** The annotations with one of the tags, or all where there are none, of people and of deployments alike. */
export class GrafanaAnnotations implements EventSource {
  readonly asks = undefined;

  constructor(private readonly client: Client, private readonly tags: readonly string[]) {}

  async events({ from, to }: { readonly from: number; readonly to: number }): Promise<readonly SystemEvent[]> {
    const query = { from: Math.floor(from), to: Math.ceil(to), type: 'annotation', tags: this.tags, matchAny: this.tags.length > 0 ? true : undefined, limit: most };
    const { json } = await this.client.call({ path: '/api/annotations', query });
    return (Array.isArray(json) ? json : []).flatMap(eventIn).sort((one, other) => one.at - other.at);
  }
}

function eventIn(annotation: unknown): SystemEvent[] {
  const at = momentAt(annotation, 'time');
  const text = withoutTags(textAt(annotation, 'text') ?? '');
  return at === undefined || text === '' ? [] : [{ at, text, by: textAt(annotation, 'login') }];
}

/** Grafana keeps the text as HTML where somebody has written some. */
function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ').replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: keyof typeof characters) => characters[name]).replace(/\s+/g, ' ').trim();
}

const characters = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' } as const;
