import { FakeSystem, type Received, type Reply } from './exchange';

interface Incident {
  readonly id: string;
  readonly incident_key?: string;
  readonly service: { readonly id: string; readonly summary: string };
  readonly title: string | null;
  status: string;
  readonly urgency?: string | null;
  readonly priority?: unknown;
  readonly created_at?: string;
  readonly html_url: string;
  readonly body?: unknown;
}

/** PagerDuty with one account, whose services are known by their ids alone. */
export class FakePagerDuty extends FakeSystem {
  readonly incidents: Incident[] = [];
  /** By incident. */
  readonly log: Record<string, unknown[]> = {};
  oncalls: readonly unknown[] = [];
  /** Undefined for the token of an account, which is of nobody. */
  user: unknown = { name: 'Kim', email: 'kim@acme.example' };
  /** So few of a list come at once, whatever is asked for. */
  pageSize = 2;

  constructor() {
    super('https://api.pagerduty.com');
  }

  add(incident: Partial<Incident>): void {
    const id = `Q${this.incidents.length + 1}`;
    this.incidents.push({ id, service: { id: 'PABC123', summary: 'Shop' }, title: 'Disk full', status: 'triggered', html_url: `https://acme.pagerduty.com/incidents/${id}`, ...incident });
  }

  protected reply({ method, path, query, json, headers }: Received): Reply {
    if (headers.accept !== 'application/vnd.pagerduty+json;version=2') return { status: 406 };
    const [, id, rest] = /^\/incidents\/([^/]+)(\/log_entries)?$/.exec(path) ?? [];
    if (id !== undefined) return rest ? this.page('log_entries', this.log[id] ?? [], query) : this.change(id, headers, json);
    switch (path) {
      case '/users/me': return this.user === undefined ? refused('The token is not of a user') : { status: 200, json: { user: this.user } };
      case '/services': return { status: 200, json: { services: [{ id: 'PABC123', html_url: 'https://acme.pagerduty.com/service-directory/PABC123' }] } };
      case '/oncalls': return this.page('oncalls', this.oncalls, query);
      case '/incidents': return method === 'POST' ? this.openOne(headers, json) : this.page('incidents', this.found(query), query);
      default: return { status: 404, json: { error: { message: 'Not Found', code: 2100 } } };
    }
  }

  private found(query: URLSearchParams): readonly Incident[] {
    const among = (name: string, value: string | undefined) => query.getAll(name).length === 0 || query.getAll(name).includes(value ?? '');
    return this.incidents.filter((each) => among('service_ids[]', each.service.id) && among('statuses[]', each.status) && among('incident_key', each.incident_key)
      && (!query.has('since') || Date.parse(each.created_at ?? '') >= Date.parse(query.get('since')!)));
  }

  private openOne(headers: Received['headers'], json: unknown): Reply {
    if (!headers.from?.includes('@')) return refused('Requester User Not Found');
    const { incident } = json as { incident: Incident };
    if (this.found(new URLSearchParams([['incident_key', incident.incident_key ?? ''], ['statuses[]', 'triggered'], ['statuses[]', 'acknowledged']])).length > 0) {
      return refused('Open incident with matching dedup key already exists on this service');
    }
    this.add({ title: incident.title, incident_key: incident.incident_key ?? '', service: { id: incident.service.id, summary: 'Shop' }, body: incident.body });
    return { status: 201, json: { incident: this.incidents.at(-1) } };
  }

  private change(id: string, headers: Received['headers'], json: unknown): Reply {
    const incident = this.incidents.find((each) => each.id === id);
    if (!incident || !headers.from) return { status: 404, json: { error: { message: 'Not Found', code: 2100 } } };
    incident.status = (json as { incident: { status: string } }).incident.status;
    return { status: 200, json: { incident } };
  }

  private page(key: string, all: readonly unknown[], query: URLSearchParams): Reply {
    const [offset, limit] = [Number(query.get('offset') ?? 0), Math.min(this.pageSize, Number(query.get('limit') ?? 25))];
    return { status: 200, json: { [key]: all.slice(offset, offset + limit), offset, limit, more: offset + limit < all.length, total: null } };
  }
}

const refused = (reason: string): Reply => ({ status: 400, json: { error: { message: 'Invalid Input Provided', code: 2001, errors: [reason] } } });
