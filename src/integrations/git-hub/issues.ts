import type { Ticket, TicketDraft, Tracker } from '../capabilities';
import type { Client } from '../http/client';
import { pagesOf } from '../http/link';
import { at, textAt } from '../http/read';
import { cut } from '../text/cut';
import { headers } from './headers';
import { issueIn } from './issue-name';
import { bodyOf, commentOf } from './markdown';
import { pathOf } from './repository';

/** GitHub takes no longer title. */
const longestTitle = 256;
/** Of the newest issues, of 100 each. An issue that was made and could not be written down is asked for again soon. */
const mostPages = 3;

/** The issues of one repository. */
export class GitHubIssues implements Tracker {
  constructor(private readonly client: Client, readonly place: string, private readonly labels: readonly string[]) {}

  async create(draft: TicketDraft): Promise<Ticket> {
    const made = await this.find(draft.sign) ?? (await this.client.call({
      method: 'POST',
      path: `${pathOf(this.place)}/issues`,
      headers,
      json: { title: cut(draft.title, longestTitle), body: bodyOf(draft), labels: this.labels },
    })).json;
    const ticket = ticketIn(made);
    if (!ticket) throw this.client.error('unreadable');
    return ticket;
  }

  knows(ticket: string): boolean {
    return issueIn(ticket, this.place, this.client.address) !== undefined;
  }

  async read(ticket: string): Promise<Ticket | undefined> {
    const issue = issueIn(ticket, this.place, this.client.address);
    if (!issue) return undefined;
    // 301: it was moved to where nobody knows who may see it.
    const { status, json } = await this.client.call({ path: `${pathOf(issue.repository)}/issues/${issue.number}`, headers, expected: [301, 404, 410] });
    return status === 200 ? ticketIn(json) : undefined;
  }

  private async find(sign: string): Promise<unknown> {
    const query = { state: 'all', sort: 'created', direction: 'desc', per_page: 100, labels: this.labels.length > 0 ? this.labels.join(',') : undefined };
    for await (const issues of pagesOf(this.client, { path: `${pathOf(this.place)}/issues`, headers, query }, mostPages)) {
      const found = issues.find((issue) => textAt(issue, 'body')?.includes(commentOf(sign)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function ticketIn(issue: unknown): Ticket | undefined {
  const number = textAt(issue, 'number');
  const url = textAt(issue, 'html_url');
  return number === undefined || url === undefined ? undefined : { key: `#${number}`, url, state: stateOf(issue) };
}

/** Of a pull request, closed means done only where it was merged. */
function stateOf(issue: unknown): Ticket['state'] {
  if (textAt(issue, 'state') !== 'closed') return 'open';
  if (at(issue, 'pull_request') !== undefined && at(issue, 'pull_request') !== null) return textAt(issue, 'pull_request', 'merged_at') === undefined ? 'dropped' : 'done';
  return ['not_planned', 'duplicate'].includes(textAt(issue, 'state_reason') ?? '') ? 'dropped' : 'done';
}
