import type { Delivery, OutgoingMessage, Sender } from '../../core/incident/sender';
import type { Pager } from '../capabilities';
import type { PagedIncident, PagerDutyIncidents } from './incidents';

/** Pages whoever is on call, by an incident of PagerDuty's for each of ours, until somebody sees to it. */
export class Pages implements Sender, Pager {
  constructor(readonly name: string, private readonly incidents: PagerDutyIncidents) {}

  handles({ name }: Pick<OutgoingMessage, 'name'>): boolean {
    return name === 'page';
  }

  /** An incident that is open there already is the page: PagerDuty goes on calling by itself. */
  async send(message: OutgoingMessage): Promise<Delivery> {
    const before = await this.incidents.openOf(message.incident.id);
    const opened = before ? undefined : await this.incidents.open(message);
    const incident = before ?? opened ?? (await this.incidents.openOf(message.incident.id));
    return { wasThere: opened === undefined, url: incident?.url };
  }

  acknowledge(incident: string): Promise<boolean> {
    return this.tell(incident, 'acknowledged', ({ status }) => status === 'triggered');
  }

  resolve(incident: string): Promise<boolean> {
    return this.tell(incident, 'resolved', () => true);
  }

  private async tell(incident: string, status: 'acknowledged' | 'resolved', isMeant: (paged: PagedIncident) => boolean): Promise<boolean> {
    const paged = await this.incidents.openOf(incident);
    if (!paged || !isMeant(paged)) return false;
    await this.incidents.change(paged, status);
    return true;
  }
}
