import { isForCustomers } from '../../core/incident/messages';
import type { Delivery, OutgoingMessage, Sender } from '../../core/incident/sender';
import type { Client } from '../http/client';
import type { Report, Reports } from './reports';

/** Publishes what customers are told: the first message makes a report, the others are its updates. */
export class ReportSender implements Sender {
  /** How many texts the report had before a message was sent, by the sign of the message: what is tried again may have arrived. */
  private readonly tried = new Map<string, number>();

  constructor(private readonly client: Client, private readonly reports: Reports) {}

  get name(): string {
    return this.client.name;
  }

  customerPage = (): Promise<string> => this.reports.pageName();

  handles({ name }: Pick<OutgoingMessage, 'name'>): boolean {
    return isForCustomers(name);
  }

  async send(message: OutgoingMessage): Promise<Delivery> {
    const report = await this.reports.of(message.incident);
    if (this.hasArrived(message, report)) return { wasThere: true };
    if (!report && message.name === 'statusResolved') throw this.client.error('missing', 'the page has no report of that title and time');
    this.tried.set(message.sign, textsOf(report));
    await (report ? this.reports.update(report, message) : this.reports.create(message));
    return { wasThere: false };
  }

  /** Customers are not told twice of what nobody can tell them once. */
  private hasArrived({ sign }: OutgoingMessage, report: Report | undefined): boolean {
    const before = this.tried.get(sign);
    if (before === undefined) return false;
    if (before > 0 && report && !report.updates) throw this.client.error('unreadable', 'it does not say whether the text arrived: look at the page');
    return textsOf(report) > before;
  }
}

/** A report has its first text, whether or not the answer lists it. */
const textsOf = (report: Report | undefined): number => (report ? Math.max(1, report.updates?.length ?? 1) : 0);
