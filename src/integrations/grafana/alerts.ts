import type { Alert, AlertSource } from '../capabilities';
import type { Client } from '../http/client';
import { momentAt, textAt } from '../http/read';

/** Of the Alertmanager that is built into Grafana. */
export const alertsPath = '/api/alertmanager/grafana/api/v2/alerts';

/** Labels by which teams name what an alert is about, the clearest first. */
const serviceLabels = ['service', 'service_name', 'app', 'job'] as const;

/** The alerts that are firing and that nobody has silenced, those that pass the filters alone; the latest first. */
export class GrafanaAlerts implements AlertSource {
  constructor(private readonly client: Client, private readonly filters: readonly string[]) {}

  async alerts(): Promise<readonly Alert[]> {
    const query = { active: true, silenced: false, inhibited: false, filter: this.filters };
    const { json } = await this.client.call({ path: alertsPath, query });
    const alerts = (Array.isArray(json) ? json : []).flatMap(alertIn);
    return alerts.sort((one, other) => (other.since ?? 0) - (one.since ?? 0));
  }
}

function alertIn(alert: unknown): Alert[] {
  const state = textAt(alert, 'status', 'state');
  const title = textAt(alert, 'annotations', 'summary') ?? textAt(alert, 'labels', 'alertname');
  if (title === undefined || (state !== undefined && state !== 'active')) return [];
  return [{
    title,
    service: serviceLabels.map((label) => textAt(alert, 'labels', label)).find((name) => name !== undefined),
    severity: textAt(alert, 'labels', 'severity'),
    since: momentAt(alert, 'startsAt'),
    url: textAt(alert, 'generatorURL'),
  }];
}
