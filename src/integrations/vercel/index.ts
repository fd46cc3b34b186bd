import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { VercelDeployments } from './deployments';

/** Vercel: it tells what went to production. */
export const vercel = defineSystem({
  id: 'vercel',
  name: 'Vercel',
  address: 'https://api.vercel.com',
  isElsewhereToo: false,
  tokenLike: 'Vercel access token',
  help: 'https://vercel.com/docs/rest-api#creating-an-access-token',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  async whoAmI(client) {
    const { json } = await client.call({ path: '/v2/user' });
    return textAt(json, 'user', 'username') ?? textAt(json, 'user', 'email') ?? client.name;
  },
  open: ({ client, config: { project, team } }) => (project === undefined ? { lacks: ['systems.vercel.project'] } : { deployments: new VercelDeployments(client, project, team) }),
});
