import { isForCustomers } from '../../core/incident/messages';
import type { Delivery, OutgoingMessage, Sender } from '../../core/incident/sender';
import type { Client } from '../http/client';
import type { PageIncidents } from './page-incidents';

/** Publishes what customers are told: the first message makes an incident on the page, the others are its updates. */
export class StatuspageSender implements Sender {
  constructor(private readonly client: Client, private readonly incidents: PageIncidents) {}

  get name(): string {
    return this.client.name;
  }

  customerPage = (): Promise<string> => this.incidents.pageName();

  handles({ name }: Pick<OutgoingMessage, 'name'>): boolean {
    return isForCustomers(name);
  }

  async send(message: OutgoingMessage): Promise<Delivery> {
    const open = await this.incidents.openOf(message.incident.id);
    // One that is resolved is not among those that are open.
    const twin = open?.sign === message.sign ? open : open ? undefined : await this.incidents.changedBy(message.sign);
    if (twin) return { wasThere: true, url: twin.url };
    if (open) {
      await this.incidents.update(open, message);
      return { wasThere: false, url: open.url };
    }
    if (message.name === 'statusResolved') throw this.client.error('missing', 'the page has no open incident that was published from here');
    return { wasThere: false, url: (await this.incidents.create(message))?.url };
  }
}
