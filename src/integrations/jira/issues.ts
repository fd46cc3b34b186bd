import type { Ticket, TicketDraft, Tracker } from '../capabilities';
import { segment, type Answer, type Client } from '../http/client';
import { listAt, textAt } from '../http/read';
import { SystemError } from '../http/system-error';
import { cut } from '../text/cut';
import { originOf } from '../text/origin';
import { documentOf } from './document';
import { stateOf } from './state';

/** Jira takes no longer summary. */
const longestSummary = 255;
const fields = 'status,resolution';

/** The issues of one project. */
export class JiraIssues implements Tracker {
  constructor(private readonly client: Client, private readonly project: string, private readonly issueType: string) {}

  get place(): string {
    return this.project;
  }

  async create(draft: TicketDraft): Promise<Ticket> {
    const label = labelOf(draft.sign);
    const found = await this.find(label);
    if (found) return found;
    const key = textAt((await this.post(draft, label)).json, 'key');
    if (key === undefined) throw this.client.error('unreadable');
    return { key, url: this.pageOf(key), state: 'open' };
  }

  knows(ticket: string): boolean {
    return this.keyIn(ticket) !== undefined;
  }

  async read(ticket: string): Promise<Ticket | undefined> {
    const key = this.keyIn(ticket);
    if (key === undefined) return undefined;
    const { status, json } = await this.client.call({ path: `/rest/api/3/issue/${segment(key)}`, query: { fields }, expected: [404, 410] });
    return status === 200 ? this.ticketIn(json) : undefined;
  }

  /** A project whose form has no due date refuses one: then the description alone tells it. */
  private async post({ title, facts, due }: TicketDraft, label: string): Promise<Answer> {
    const told = { project: { key: this.project }, issuetype: { name: this.issueType }, summary: cut(title, longestSummary), description: documentOf(facts), labels: [label] };
    const send = (fields: unknown) => this.client.call({ method: 'POST', path: '/rest/api/3/issue', json: { fields } });
    return due === undefined ? send(told) : send({ ...told, duedate: due }).catch((error: unknown) => {
      if (error instanceof SystemError && error.kind === 'refused' && error.detail.includes('duedate')) return send(told);
      throw error;
    });
  }

  /** The issue that was made of the same draft before. The label holds nothing that JQL would take for more than a word. */
  private async find(label: string): Promise<Ticket | undefined> {
    const jql = `project = "${this.project.replace(/["\\]/g, '\\$&')}" AND labels = "${label}" ORDER BY created ASC`;
    const { json } = await this.client.call({ path: '/rest/api/3/search/jql', query: { jql, fields, maxResults: 1 } });
    return this.ticketIn(listAt(json, 'issues')[0]);
  }

  private ticketIn(issue: unknown): Ticket | undefined {
    const key = textAt(issue, 'key');
    return key === undefined ? undefined : { key, url: this.pageOf(key), state: stateOf(issue) };
  }

  private pageOf(key: string): string {
    return `${this.client.address}/browse/${segment(key)}`;
  }

  /** `OPS-12`, or the address of an issue's page on this site, of whichever project. */
  private keyIn(ticket: string): string | undefined {
    if (originOf(ticket) !== originOf(this.client.address)) return ticket.startsWith(`${this.project}-`) && keys.test(ticket) ? ticket : undefined;
    return /\/browse\/([A-Z][A-Z0-9_]{1,30}-\d{1,9})(?=[/?#]|$)/.exec(ticket)?.[1] ?? /[?&]selectedIssue=([A-Z][A-Z0-9_]{1,30}-\d{1,9})(?=[&#]|$)/.exec(ticket)?.[1];
  }
}

const keys = /^[A-Z][A-Z0-9_]{1,30}-\d{1,9}$/;

/** By which an issue is found again. */
function labelOf(sign: string): string {
  return `incident-desk-${sign.replace(/[^\w.-]/g, '')}`;
}
