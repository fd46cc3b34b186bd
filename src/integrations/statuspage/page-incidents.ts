import type { OutgoingMessage } from '../../core/incident/sender';
import { type Client, segment } from '../http/client';
import { at, textAt } from '../http/read';

/** An incident on the page that messages of ours made. */
export interface PageIncident {
  readonly id: string;
  readonly url: string | undefined;
  /** The incident of ours that it is about, and our last message there. */
  readonly incident: string | undefined;
  readonly sign: string | undefined;
}

/** The program's own entry among what Statuspage keeps with an incident for programs. */
const metadataKey = 'incident_desk';
const longestName = 255;
const longestBody = 25_000;
const pageSize = 100;
const mostPages = 10;

/** The incidents of a status page, as far as this program writes them. */
export class PageIncidents {
  private readonly path: string;

  constructor(private readonly client: Client, page: string) {
    this.path = `/pages/${segment(page)}`;
  }

  /** What customers know the page by. */
  async pageName(): Promise<string> {
    const { json } = await this.client.call({ path: this.path });
    return [textAt(json, 'name'), textAt(json, 'domain') ?? textAt(json, 'subdomain')].filter((part) => part !== undefined).join(', ');
  }

  /** The one about an incident of ours that is not resolved. */
  async openOf(incident: string): Promise<PageIncident | undefined> {
    for (let page = 1; page <= mostPages; page++) {
      const { json } = await this.client.call({ path: `${this.path}/incidents/unresolved`, query: { page, per_page: pageSize } });
      const found = Array.isArray(json) ? json : [];
      const ours = incidentsIn(found).find((each) => each.incident === incident);
      if (ours || found.length < pageSize) return ours;
    }
    return undefined;
  }

  /** The one that a message has changed last, among the newest, whether or not it is resolved. */
  async changedBy(sign: string): Promise<PageIncident | undefined> {
    const { json } = await this.client.call({ path: `${this.path}/incidents`, query: { limit: pageSize } });
    return incidentsIn(Array.isArray(json) ? json : []).find((each) => each.sign === sign);
  }

  async create(message: OutgoingMessage): Promise<PageIncident | undefined> {
    const incident = { name: message.incident.title.slice(0, longestName), ...changeOf(message) };
    const { json } = await this.client.call({ method: 'POST', path: `${this.path}/incidents`, json: { incident } });
    return incidentsIn([json])[0];
  }

  async update({ id }: PageIncident, message: OutgoingMessage): Promise<void> {
    await this.client.call({ method: 'PATCH', path: `${this.path}/incidents/${segment(id)}`, json: { incident: changeOf(message) } });
  }
}

/** Whether subscribers are told is always said: without a word they are. */
function changeOf(message: OutgoingMessage) {
  return {
    status: statusOf(message),
    body: message.text.slice(0, longestBody),
    deliver_notifications: message.notifiesCustomers,
    metadata: { [metadataKey]: { incident: message.incident.id, sign: message.sign } },
  };
}

/** Only the text for it resolves an incident on the page; both have the same names for the other states. */
function statusOf({ name, incident: { status } }: OutgoingMessage): OutgoingMessage['incident']['status'] {
  if (name === 'statusResolved') return 'resolved';
  return status === 'resolved' ? 'monitoring' : status;
}

function incidentsIn(values: readonly unknown[]): PageIncident[] {
  return values.flatMap((value) => {
    const id = textAt(value, 'id');
    const own = at(value, 'metadata', metadataKey);
    return id === undefined ? [] : [{ id, url: textAt(value, 'shortlink'), incident: textAt(own, 'incident'), sign: textAt(own, 'sign') }];
  });
}
