import { FakeSystem, type Received, type Reply } from './exchange';

interface Issue {
  readonly key: string;
  readonly fields: { readonly summary?: string; readonly labels: readonly string[]; readonly duedate?: string; readonly description?: unknown; status?: unknown; resolution?: unknown };
}

/** A site of Jira Cloud with the project `OPS`. */
export class FakeJira extends FakeSystem {
  readonly issues: Issue[] = [];
  /** Whether the form of new issues has a due date. */
  hasDueDate = true;

  constructor() {
    super('https://acme.atlassian.net');
  }

  protected reply({ method, path, query, json }: Received): Reply {
    if (path === '/rest/api/3/myself') return { status: 200, json: { displayName: 'Sam de Vries' } };
    if (path === '/rest/api/3/search/jql') {
      const label = /^project = "OPS" AND labels = "([^"]+)" ORDER BY created ASC$/.exec(query.get('jql') ?? '')?.[1];
      return { status: 200, json: { issues: this.issues.filter(({ fields }) => fields.labels.includes(label!)), isLast: true } };
    }
    if (method === 'POST' && path === '/rest/api/3/issue') return this.make((json as { fields: Issue['fields'] }).fields);
    const issue = this.issues.find(({ key }) => path === `/rest/api/3/issue/${key}`);
    return issue ? { status: 200, json: issue } : { status: 404, json: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} } };
  }

  private make(fields: Issue['fields']): Reply {
    const errors = {
      ...(fields.duedate !== undefined && !this.hasDueDate && { duedate: 'Field \'duedate\' cannot be set. It is not on the appropriate screen, or unknown.' }),
      ...(fields.summary === '' && { summary: 'You must specify a summary of the issue.' }),
    };
    if (Object.keys(errors).length > 0) return { status: 400, json: { errorMessages: [], errors } };
    const key = `OPS-${this.issues.length + 1}`;
    this.issues.push({ key, fields });
    return { status: 201, json: { id: '10000', key, self: `${this.address}/rest/api/3/issue/10000` } };
  }
}
