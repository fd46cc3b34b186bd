import { FakeSystem, type Received, type Reply } from './exchange';

interface Change {
  readonly name?: string;
  readonly status: string;
  readonly body: string;
  readonly deliver_notifications: boolean;
  readonly metadata: unknown;
}

/** Statuspage with one page, `kctbh9vrtdwd`. */
export class FakeStatuspage extends FakeSystem {
  readonly incidents: ({ id: string; shortlink: string; updates: Change[] } & Partial<Change>)[] = [];

  constructor() {
    super('https://api.statuspage.io/v1');
  }

  add(incident: Partial<Change>): void {
    const id = `p31zjtct2jer${this.incidents.length}`;
    this.incidents.push({ id, shortlink: `https://stspg.io/${id}`, updates: [], ...incident });
  }

  protected reply({ method, path, query, json }: Received): Reply {
    if (path === '/pages') return { status: 200, json: [{ id: 'kctbh9vrtdwd', name: 'Acme' }] };
    const rest = /^\/pages\/kctbh9vrtdwd(\/.*)?$/.exec(path)?.[1] ?? (path.endsWith('kctbh9vrtdwd') ? '' : undefined);
    if (rest === undefined) return { status: 404, json: { error: 'not found' } };
    if (rest === '') return { status: 200, json: { id: 'kctbh9vrtdwd', name: 'Acme', domain: 'status.acme.example', subdomain: null } };
    const newestFirst = [...this.incidents].reverse();
    if (rest === '/incidents/unresolved') return { status: 200, json: pageOf(newestFirst.filter(({ status }) => status !== 'resolved'), query) };
    const change = (json as { incident: Change } | undefined)?.incident;
    if (rest === '/incidents') return method === 'POST' ? this.create(change!) : { status: 200, json: pageOf(newestFirst, query) };
    const incident = this.incidents.find(({ id }) => rest === `/incidents/${id}`);
    if (!incident || !change) return { status: 404, json: { error: 'not found' } };
    incident.updates.push(change);
    return { status: 200, json: Object.assign(incident, change) };
  }

  private create(change: Change): Reply {
    this.add({ ...change });
    const made = this.incidents.at(-1)!;
    made.updates.push(change);
    return { status: 201, json: made };
  }
}

function pageOf(all: readonly unknown[], query: URLSearchParams): readonly unknown[] {
  const size = Number(query.get('per_page') ?? query.get('limit') ?? 100);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}
