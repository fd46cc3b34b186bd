import { FakeSystem, type Received, type Reply } from './exchange';

const groups = { todo: 'unstarted', done: 'completed', cancelled: 'cancelled' } as const;

interface WorkItem {
  readonly id: string;
  readonly name: string;
  readonly sequence_id: number;
  readonly description_html: string | null;
  readonly target_date?: string | null;
  readonly external_id?: string | null;
  readonly external_source?: string | null;
  state: keyof typeof groups;
}

/** Plane with the workspace `acme`, which has two projects: `OPS` and, on a page of its own, `WEB`. */
export class FakePlane extends FakeSystem {
  readonly items: WorkItem[] = [];

  constructor(address = 'https://api.plane.so') {
    super(address);
  }

  protected reply({ method, path, query, json }: Received): Reply {
    if (path === '/api/v1/users/me/') return { status: 200, json: { id: '1', display_name: null, email: 'sam@example.com' } };
    const rest = path.replace('/api/v1/workspaces/acme', '');
    if (rest === '/projects/') return { status: 200, json: this.projects(query.get('cursor')) };
    if (rest === '/projects/p2/states/') return { status: 200, json: { results: Object.entries(groups).map(([id, group]) => ({ id, name: id, group })), next_page_results: null } };
    if (rest === '/projects/p2/work-items/' && method === 'POST') return this.make(json as Partial<WorkItem> & { name: string });
    if (rest === '/projects/p2/work-items/') return one(this.items.find((item) => item.external_id === query.get('external_id')));
    const id = /^\/projects\/p2\/work-items\/([^/]+)\/$/.exec(rest)?.[1];
    if (id !== undefined) return one(this.items.find((item) => item.id === id));
    const key = /^\/work-items\/WEB-(\d+)\/$/.exec(rest)?.[1];
    return one(this.items.find((item) => String(item.sequence_id) === key));
  }

  private projects(cursor: string | null) {
    return cursor === '100:1:0'
      ? { results: [null, { id: 'p2', name: 'Website', identifier: 'WEB' }], next_cursor: '100:2:0', next_page_results: false }
      : { results: [{ id: 'p1', name: 'Operations', identifier: 'OPS' }], next_cursor: '100:1:0', next_page_results: true };
  }

  private make(wanted: Partial<WorkItem> & { name: string }): Reply {
    const same = this.items.find((item) => item.external_id === wanted.external_id && item.external_source === wanted.external_source);
    if (same) return { status: 409, json: { error: 'Issue with the same external id and external source already exists', id: same.id } };
    const item: WorkItem = { id: `id-${this.items.length + 1}`, sequence_id: this.items.length + 41, description_html: null, state: 'todo', ...wanted };
    this.items.push(item);
    return { status: 201, json: item };
  }
}

/** Its state is the id of one. */
function one(item: WorkItem | undefined): Reply {
  return item ? { status: 200, json: item } : { status: 404, json: { error: 'The required object does not exist.' } };
}
