import type { OutgoingMessage } from '../../core/incident/sender';
import { minute } from '../../core/time/units';
import { type Client, segment } from '../http/client';
import { at, listAt, momentAt, textAt } from '../http/read';
import { askForAll } from './pages';

/** A report on a status page: an incident as customers see it. */
export interface Report {
  readonly id: string;
  readonly title: string | undefined;
  readonly startsAt: number | undefined;
  readonly isOver: boolean;
  /** The ids of its texts; undefined where the answer does not say. */
  readonly updates: readonly string[] | undefined;
  /** The ids of the parts of the page that it is about. */
  readonly resources: readonly string[];
}

/** The reports of a status page. Better Stack keeps no word of ours with a report, so that one is known again by its title and its beginning. */
export class Reports {
  private readonly path: string;

  /** @param resources the parts of the page that reports are about, by their ids */
  constructor(private readonly client: Client, private readonly page: string, private readonly resources: readonly string[]) {
    this.path = `/api/v2/status-pages/${segment(page)}`;
  }

  /** What customers know the page by. */
  async pageName(): Promise<string> {
    const page = (await askForAll(this.client, { path: '/api/v2/status-pages' })).find((each) => textAt(each, 'id') === this.page);
    const names = [textAt(page, 'attributes', 'company_name'), textAt(page, 'attributes', 'custom_domain') ?? textAt(page, 'attributes', 'subdomain')];
    return names.filter((part) => part !== undefined).join(', ') || this.page;
  }

  /** The report about an incident. */
  async of({ title, began }: OutgoingMessage['incident']): Promise<Report | undefined> {
    const reports = (await askForAll(this.client, { path: `${this.path}/status-reports` })).flatMap((report) => readReport(report) ?? []);
    const ours = reports.filter((report) => report.title === title && (began === undefined ? !report.isOver : isSameMinute(report.startsAt, began)));
    return ours.find(({ isOver }) => !isOver) ?? ours[0];
  }

  async create(message: OutgoingMessage): Promise<void> {
    const { incident: { title, began }, text, notifiesCustomers } = message;
    const json = {
      title, message: text, report_type: 'manual', notify_subscribers: notifiesCustomers,
      affected_resources: affected(this.resources, message), ...(began !== undefined && { starts_at: new Date(began).toISOString() }),
    };
    await this.client.call({ method: 'POST', path: `${this.path}/status-reports`, json });
  }

  async update({ id, resources }: Report, message: OutgoingMessage): Promise<void> {
    const json = { message: message.text, notify_subscribers: message.notifiesCustomers, affected_resources: affected(resources.length > 0 ? resources : this.resources, message) };
    await this.client.call({ method: 'POST', path: `${this.path}/status-reports/${segment(id)}/status-updates`, json });
  }
}

/** Which parts of the page are affected, and how; it wants to be told with each text. */
function affected(resources: readonly string[], { name }: OutgoingMessage) {
  return resources.map((id) => ({ status_page_resource_id: id, status: name === 'statusResolved' ? 'resolved' : 'degraded' }));
}

const isSameMinute = (one: number | undefined, other: number): boolean => one !== undefined && Math.floor(one / minute) === Math.floor(other / minute);

function readReport(value: unknown): Report | undefined {
  const id = textAt(value, 'id');
  if (id === undefined) return undefined;
  const attributes = at(value, 'attributes');
  const updates = at(value, 'relationships', 'status_updates', 'data');
  return {
    id,
    title: textAt(attributes, 'title'),
    startsAt: momentAt(attributes, 'starts_at'),
    isOver: momentAt(attributes, 'ends_at') !== undefined || textAt(attributes, 'aggregate_state') === 'resolved',
    updates: Array.isArray(updates) ? updates.flatMap((update) => textAt(update, 'id') ?? []) : undefined,
    resources: listAt(attributes, 'affected_resources').flatMap((resource) => textAt(resource, 'status_page_resource_id') ?? []),
  };
}
