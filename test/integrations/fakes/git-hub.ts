import { FakeSystem, type Received, type Reply } from './exchange';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly html_url: string;
  state: string;
  state_reason?: string | null;
  readonly labels: readonly { readonly name: string }[];
  readonly pull_request?: { readonly merged_at: string | null } | null;
}

/** GitHub with one repository, `acme/shop`. */
export class FakeGitHub extends FakeSystem {
  readonly issues: Issue[] = [];
  deployments: unknown = [];
  statuses: Readonly<Record<string, unknown>> = {};
  /** So few of a list come at once, whatever is asked for. */
  pageSize = 100;

  constructor(address = 'https://api.github.com') {
    super(address);
  }

  add(issue: Partial<Issue>): void {
    const number = this.issues.length + 1;
    this.issues.push({ number, title: 'Other', body: null, html_url: `https://github.com/acme/shop/issues/${number}`, state: 'open', labels: [], ...issue });
  }

  protected reply({ method, path, query, json }: Received): Reply {
    const rest = path.replace(/^\/repos\/acme\/shop/, '');
    if (method === 'POST' && rest === '/issues') {
      const { title, body, labels } = json as { title: string; body: string; labels: string[] };
      this.add({ title, body, labels: labels.map((name) => ({ name })) });
      return { status: 201, json: this.issues.at(-1) };
    }
    if (path === '/user') return { status: 200, json: { login: 'sam', name: null } };
    if (rest === '/issues') return this.list(query);
    if (rest === '/deployments') return { status: 200, json: this.deployments };
    const ofDeployment = /^\/deployments\/(\d+)\/statuses$/.exec(rest)?.[1];
    if (ofDeployment !== undefined) return { status: 200, json: this.statuses[ofDeployment] ?? [] };
    const issue = this.issues.find(({ number }) => rest === `/issues/${number}`);
    return issue ? { status: 200, json: issue } : { status: 404, json: { message: 'Not Found' } };
  }

  private list(query: URLSearchParams): Reply {
    const wanted = query.get('labels')?.split(',') ?? [];
    const all = this.issues.filter(({ labels }) => wanted.every((label) => labels.some(({ name }) => name === label))).reverse();
    const page = Number(query.get('page') ?? 1);
    const isLast = page * this.pageSize >= all.length;
    const next = new URLSearchParams([...query].filter(([name]) => name !== 'page'));
    next.set('page', String(page + 1));
    return {
      status: 200,
      json: all.slice((page - 1) * this.pageSize, page * this.pageSize),
      headers: isLast ? {} : { link: `<${this.address}/repos/acme/shop/issues?${next}>; rel="next", <${this.address}/repos/acme/shop/issues?page=9>; rel="last"` },
    };
  }
}
