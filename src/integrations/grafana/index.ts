import { originOf } from '../text/origin';
import { defineSystem } from '../system';
import { GrafanaAlerts, alertsPath } from './alerts';
import { GrafanaAnnotations } from './annotations';

/** Grafana: it tells which alerts are firing, and its annotations are events. Each team has a stack of its own. */
export const grafana = defineSystem({
  id: 'grafana',
  name: 'Grafana',
  address: undefined,
  isElsewhereToo: true,
  tokenLike: 'glsa_…',
  help: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  // A service account is nobody that Grafana would name: that it may see alerts is what counts.
  async whoAmI(client) {
    await client.call({ path: alertsPath, query: { active: false, silenced: false, inhibited: false } });
    return originOf(client.address).replace(/^https?:\/\//, '');
  },
  open: ({ client, config: { filters = [], tags = [] } }) => ({ alerts: new GrafanaAlerts(client, filters), events: new GrafanaAnnotations(client, tags) }),
});
