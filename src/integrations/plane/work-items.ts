import type { Ticket, TicketDraft, Tracker } from '../capabilities';
import { segment, type Client } from '../http/client';
import { textAt } from '../http/read';
import { cut } from '../text/cut';
import { originOf } from '../text/origin';
import { htmlOf } from './html';
import { findProject, type PlaneProject } from './projects';

/** Plane takes no longer name. */
const longestName = 255;
/** Whose signs those of ours are: Plane makes no second work item of one. */
const source = 'incident-desk';

/** The work items of one project. */
export class PlaneWorkItems implements Tracker {
  private found: Promise<PlaneProject> | undefined;

  constructor(private readonly client: Client, private readonly workspace: string, private readonly prefix: string) {}

  get place(): string {
    return `${this.workspace}/${this.prefix}`;
  }

  /** As often as it is sent, Plane makes one of it: it answers 409 with the one that there is. */
  async create({ title, facts, due, sign }: TicketDraft): Promise<Ticket> {
    const project = await this.project();
    const path = `${this.path}/projects/${segment(project.id)}/work-items/`;
    const json = { name: cut(title, longestName), description_html: htmlOf(facts), target_date: due, external_id: sign, external_source: source };
    const made = await this.client.call({ method: 'POST', path, json, mayRepeat: true, expected: [409] });
    const ticket = this.ticketIn(project, made.status === 409 ? await this.adopted(path, textAt(made.json, 'id'), sign) : made.json);
    if (!ticket) throw this.client.error('unreadable');
    return ticket;
  }

  knows(ticket: string): boolean {
    return this.numberIn(ticket) !== undefined;
  }

  async read(ticket: string): Promise<Ticket | undefined> {
    const number = this.numberIn(ticket);
    if (number === undefined) return undefined;
    const project = await this.project();
    const { status, json } = await this.client.call({ path: `${this.path}/work-items/${segment(`${project.prefix}-${number}`)}/`, expected: [404] });
    return status === 200 ? this.ticketIn(project, json) : undefined;
  }

  private get path(): string {
    return `/api/v1/workspaces/${segment(this.workspace)}`;
  }

  private project(): Promise<PlaneProject> {
    return (this.found ??= findProject(this.client, this.workspace, this.prefix).catch((error: unknown) => {
      this.found = undefined;
      throw error;
    }));
  }

  /** The work item that there is already. Asked for by a sign, Plane answers with that one alone, and no list. */
  private async adopted(path: string, id: string | undefined, sign: string): Promise<unknown> {
    const call = id === undefined ? { path, query: { external_id: sign, external_source: source } } : { path: `${path}${segment(id)}/` };
    return (await this.client.call(call)).json;
  }

  private ticketIn({ prefix, groups }: PlaneProject, item: unknown): Ticket | undefined {
    const number = textAt(item, 'sequence_id');
    if (number === undefined) return undefined;
    const key = `${prefix}-${number}`;
    return { key, url: `${this.web}/${segment(this.workspace)}/browse/${segment(key)}/`, state: stateOf(groups.get(textAt(item, 'state') ?? '')) };
  }

  /** Where people look at it: Plane itself answers at another name than its pages have, a server of a team's own mostly does not. */
  private get web(): string {
    const origin = originOf(this.client.address);
    return origin === 'https://api.plane.so' ? 'https://app.plane.so' : origin;
  }

  /** The number of `WEB-12`, or of the address of its page. */
  private numberIn(ticket: string): string | undefined {
    const pages = `${this.web}/${segment(this.workspace)}/browse/`.toLowerCase();
    const key = ticket.toLowerCase().startsWith(pages) ? ticket.slice(pages.length).split(/[/?#]/, 1)[0]! : ticket;
    const [, prefix = '', number] = /^([A-Za-z0-9_]{1,30})-(\d{1,9})$/.exec(key) ?? [];
    return prefix.toUpperCase() === this.prefix.toUpperCase() ? number : undefined;
  }
}

/** Two of the groups of states close a work item. What is no group that we know leaves it open. */
function stateOf(group: string | undefined): Ticket['state'] {
  switch (group) {
    case 'completed': return 'done';
    case 'cancelled': return 'dropped';
    default: return 'open';
  }
}
