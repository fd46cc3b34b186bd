import type { Capabilities } from '../capabilities';
import type { Client } from '../http/client';
import { defineSystem } from '../system';
import { whoseToken } from './account';
import { PagerDutyAlerts } from './alerts';
import { PagerDutyIncidents } from './incidents';
import { PagerDutyEvents } from './log-entries';
import { PagerDutyOnCall } from './on-call';
import { Pages } from './pages';

/** Its REST interface alone: one token for pages and questions, and each page answers with what it has opened. */
export const pagerDuty = defineSystem({
  id: 'pagerDuty',
  name: 'PagerDuty',
  address: 'https://api.pagerduty.com',
  isElsewhereToo: true,
  tokenLike: 'u+…',
  help: 'https://support.pagerduty.com/main/docs/api-access-keys',
  authorization: (token) => ({ authorization: `Token token=${token}` }),
  whoAmI: whoseToken,
  open: ({ client, config: { service, escalationPolicies = [], from } }) => ({
    ...(service !== undefined && ofService(client, service, from)),
    ...(escalationPolicies.length > 0 && { onCall: new PagerDutyOnCall(client, escalationPolicies) }),
    lacks: [...(service === undefined ? ['systems.pagerDuty.service'] : []), ...(escalationPolicies.length === 0 ? ['systems.pagerDuty.escalationPolicies'] : [])],
  }),
});

function ofService(client: Client, service: string, from: string | undefined): Capabilities {
  const incidents = new PagerDutyIncidents(client, service, from);
  const pages = new Pages(client.name, incidents);
  return { sender: pages, pager: pages, events: new PagerDutyEvents(client, service, incidents), alerts: new PagerDutyAlerts(client, service) };
}
