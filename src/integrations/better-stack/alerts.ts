import type { Alert, AlertSource } from '../capabilities';
import type { Client } from '../http/client';
import { momentAt, textAt } from '../http/read';
import { askForAll } from './pages';

/** The incidents of its monitors that are not over. */
export class BetterStackAlerts implements AlertSource {
  constructor(private readonly client: Client) {}

  async alerts(): Promise<readonly Alert[]> {
    const found = await askForAll(this.client, { path: '/api/v3/incidents', query: { resolved: false } });
    return found.flatMap((incident) => readAlert(incident) ?? []);
  }
}

function readAlert(incident: unknown): Alert | undefined {
  const [name, cause] = [textAt(incident, 'attributes', 'name'), textAt(incident, 'attributes', 'cause')];
  const title = [name, cause].filter((part) => part !== undefined).join(': ');
  if (title === '' || textAt(incident, 'attributes', 'resolved_at') !== undefined) return undefined;
  return { title, service: name, since: momentAt(incident, 'attributes', 'started_at'), url: textAt(incident, 'attributes', 'url') };
}
