import { listAt, textAt } from '../http/read';
import { defineSystem } from '../system';
import { BetterStackAlerts } from './alerts';
import { BetterStackOnCall } from './on-call';
import { ReportSender } from './report-sender';
import { Reports } from './reports';

/** Its monitors, its calendar and its status page. */
export const betterStack = defineSystem({
  id: 'betterStack',
  name: 'Better Stack',
  address: 'https://uptime.betterstack.com',
  isElsewhereToo: true,
  tokenLike: 'aBcDeFgH…',
  help: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  whoAmI: async (client) => {
    // It has no question for that; a token without a status page belongs to a team all the same.
    const { json } = await client.call({ path: '/api/v2/status-pages' });
    return textAt(listAt(json, 'data')[0], 'attributes', 'company_name') ?? client.name;
  },
  open: ({ client, config: { statusPage, resources = [] } }) => ({
    alerts: new BetterStackAlerts(client),
    onCall: new BetterStackOnCall(client),
    ...(statusPage === undefined ? { lacks: ['systems.betterStack.statusPage'] } : { sender: new ReportSender(client, new Reports(client, statusPage, resources)) }),
  }),
});
