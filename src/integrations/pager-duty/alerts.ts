import type { Alert, AlertSource } from '../capabilities';
import type { Client } from '../http/client';
import { momentAt, textAt } from '../http/read';
import { askForAll } from './ask';

/** The incidents of a service that nobody has resolved. */
export class PagerDutyAlerts implements AlertSource {
  constructor(private readonly client: Client, private readonly service: string) {}

  async alerts(): Promise<readonly Alert[]> {
    const query = { 'service_ids[]': [this.service], 'statuses[]': ['triggered', 'acknowledged'] };
    const found = await askForAll(this.client, { path: '/incidents', query }, 'incidents');
    return found.flatMap((incident) => readAlert(incident) ?? []);
  }
}

function readAlert(incident: unknown): Alert | undefined {
  const title = textAt(incident, 'title') ?? textAt(incident, 'summary');
  return title === undefined ? undefined : {
    title,
    service: textAt(incident, 'service', 'summary'),
    severity: textAt(incident, 'priority', 'summary') ?? textAt(incident, 'urgency'),
    since: momentAt(incident, 'created_at'),
    url: textAt(incident, 'html_url'),
  };
}
