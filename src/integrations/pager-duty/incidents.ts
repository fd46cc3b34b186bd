import type { OutgoingMessage } from '../../core/incident/sender';
import type { Client } from '../http/client';
import { at, listAt, textAt } from '../http/read';
import { ownEmail } from './account';
import { ask, askForAll } from './ask';

/** An incident of PagerDuty's that was opened for one of ours. */
export interface PagedIncident {
  readonly id: string;
  /** As PagerDuty writes it: `triggered`, `acknowledged`, `resolved`. */
  readonly status: string | undefined;
  readonly url: string | undefined;
}

const longestTitle = 1024;
const openStatuses = ['triggered', 'acknowledged'] as const;

/** The incidents of one service, as far as this program opens and ends them. */
export class PagerDutyIncidents {
  private from: Promise<string> | undefined;

  /** @param email in whose name it is done; undefined for whose token it is */
  constructor(private readonly client: Client, private readonly service: string, private readonly email: string | undefined) {}

  /** The one that is open for an incident of ours. PagerDuty has no two of the same key open at once. */
  async openOf(incident: string): Promise<PagedIncident | undefined> {
    return (await this.find({ 'incident_key': keyOf(incident), 'statuses[]': openStatuses }))[0];
  }

  /** All that were ever opened for an incident of ours, which may have been reopened since. */
  async allOf(incident: string): Promise<readonly PagedIncident[]> {
    return this.find({ incident_key: keyOf(incident), date_range: 'all' });
  }

  /** Undefined where somebody was sooner. */
  async open(message: OutgoingMessage): Promise<PagedIncident | undefined> {
    const { status, json } = await ask(this.client, {
      method: 'POST', path: '/incidents', json: bodyFor(message, this.service), headers: { from: await this.sender() }, expected: [400],
    });
    if (status !== 400) return readIncident(at(json, 'incident'));
    if (await this.openOf(message.incident.id)) return undefined;
    throw this.client.error('refused', reasonsIn(json));
  }

  async change({ id }: PagedIncident, status: 'acknowledged' | 'resolved'): Promise<void> {
    const json = { incident: { type: 'incident_reference', status } };
    await ask(this.client, { method: 'PUT', path: `/incidents/${encodeURIComponent(id)}`, json, headers: { from: await this.sender() }, mayRepeat: true });
  }

  private async find(query: Readonly<Record<string, string | readonly string[]>>): Promise<PagedIncident[]> {
    const found = await askForAll(this.client, { path: '/incidents', query: { 'service_ids[]': [this.service], ...query } }, 'incidents');
    return found.flatMap((incident) => readIncident(incident) ?? []);
  }

  /** Asked for once, and again where that failed. */
  private async sender(): Promise<string> {
    this.from ??= this.email === undefined ? ownEmail(this.client) : Promise.resolve(this.email);
    try {
      return await this.from;
    } catch (error) {
      this.from = undefined;
      throw error;
    }
  }
}

function bodyFor({ incident, text }: OutgoingMessage, service: string) {
  const [first = ''] = text.trim().split('\n', 1);
  return {
    incident: {
      type: 'incident',
      title: (first || incident.title).slice(0, longestTitle),
      service: { id: service, type: 'service_reference' },
      urgency: 'high',
      incident_key: keyOf(incident.id),
      body: { type: 'incident_body', details: text },
    },
  };
}

/** What PagerDuty knows an incident of ours by. */
const keyOf = (incident: string): string => `incident-desk-${incident}`.slice(0, 255);

function readIncident(value: unknown): PagedIncident | undefined {
  const id = textAt(value, 'id');
  return id === undefined ? undefined : { id, status: textAt(value, 'status'), url: textAt(value, 'html_url') };
}

function reasonsIn(json: unknown): string | undefined {
  const reasons = listAt(json, 'error', 'errors').filter((reason) => typeof reason === 'string');
  return reasons.length > 0 ? reasons.join('; ') : textAt(json, 'error', 'message');
}
