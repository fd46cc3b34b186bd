import { FakeSystem, type Received, type Reply } from './exchange';

interface Text {
  readonly message: string;
  readonly notify_subscribers: boolean;
  readonly affected_resources: readonly unknown[];
  readonly title?: string;
  readonly starts_at?: string;
}

interface Report {
  readonly id: string;
  readonly attributes: Record<string, unknown>;
  readonly relationships: { readonly status_updates: { readonly data: unknown[] } };
}

/** Better Stack with one team and one status page, `123456789`. */
export class FakeBetterStack extends FakeSystem {
  readonly reports: Report[] = [];
  /** All that was published, a report's first text too. */
  readonly texts: Text[] = [];
  incidents: readonly unknown[] = [];
  calendar: unknown = { data: { id: '1', attributes: { name: null } } };
  /** So few of a list come at once, whatever is asked for. */
  pageSize = 2;
  /** Whether reports list their texts. */
  listsTexts = true;

  constructor() {
    super('https://uptime.betterstack.com');
  }

  add(attributes: Report['attributes']): Report {
    const report = { id: String(this.reports.length + 1), attributes, relationships: { status_updates: { data: [] } } };
    this.reports.push(report);
    return report;
  }

  protected reply({ method, path, query, json }: Received): Reply {
    if (path === '/api/v3/incidents') return this.page(this.incidents, query);
    if (path === '/api/v2/on-calls/default') return { status: 200, json: this.calendar };
    if (path === '/api/v2/status-pages') return this.page([{ id: '1' }, { id: '2' }, { id: '123456789', attributes: { company_name: 'Acme', subdomain: 'acme', custom_domain: null } }], query);
    const rest = /^\/api\/v2\/status-pages\/123456789\/status-reports(.*)$/.exec(path)?.[1];
    if (rest === '') return method === 'POST' ? this.publish(json as Text) : this.page(this.reports.map((report) => this.shown(report)), query);
    const report = this.reports.find(({ id }) => rest === `/${id}/status-updates`);
    return report && method === 'POST' ? this.tell(report, json as Text) : { status: 404, json: { errors: 'Resource with provided ID was not found' } };
  }

  private publish(text: Text): Reply {
    const { title, starts_at: startsAt, affected_resources: affected } = text;
    return this.tell(this.add({ title, starts_at: startsAt, ends_at: null, affected_resources: affected }), text);
  }

  private tell(report: Report, text: Text): Reply {
    this.texts.push(text);
    report.relationships.status_updates.data.push({ id: String(this.texts.length), type: 'status_update' });
    return { status: 201, json: { data: this.shown(report) } };
  }

  private shown({ relationships, ...report }: Report): unknown {
    return this.listsTexts ? { ...report, relationships } : report;
  }

  /** The address of the next page leads elsewhere: nobody may follow it. */
  private page(all: readonly unknown[], query: URLSearchParams): Reply {
    const page = Number(query.get('page') ?? 1);
    const isLast = page * this.pageSize >= all.length;
    return { status: 200, json: { data: all.slice((page - 1) * this.pageSize, page * this.pageSize), pagination: { next: isLast ? null : 'https://elsewhere.example/?page=2' } } };
  }
}
