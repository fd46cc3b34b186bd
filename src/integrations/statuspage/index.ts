import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { PageIncidents } from './page-incidents';
import { StatuspageSender } from './page-sender';

/** Atlassian Statuspage. */
export const statuspage = defineSystem({
  id: 'statuspage',
  name: 'Statuspage',
  address: 'https://api.statuspage.io/v1',
  isElsewhereToo: false,
  tokenLike: '01234567-89ab-cdef-…',
  help: 'https://support.atlassian.com/statuspage/docs/create-and-manage-api-keys/',
  authorization: (token) => ({ authorization: `OAuth ${token}` }),
  whoAmI: async (client) => {
    const { json } = await client.call({ path: '/pages' });
    const names = (Array.isArray(json) ? json : []).flatMap((page) => textAt(page, 'name') ?? []);
    return names.length > 0 ? names.join(', ') : client.name;
  },
  open: ({ client, config: { page } }) => (page === undefined
    ? { lacks: ['systems.statuspage.page'] }
    : { sender: new StatuspageSender(client, new PageIncidents(client, page)) }),
});
