import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { SentryIssues } from './issues';

/** Sentry: errors that nobody has resolved are alerts. An organization answers at the address of its region. */
export const sentry = defineSystem({
  id: 'sentry',
  name: 'Sentry',
  address: 'https://us.sentry.io/api/0',
  isElsewhereToo: true,
  tokenLike: 'sntryu_…',
  help: 'https://docs.sentry.io/account/auth-tokens/',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  async whoAmI(client) {
    const { json } = await client.call({ path: '/organizations/' });
    const names = (Array.isArray(json) ? json : []).flatMap((each: unknown) => textAt(each, 'slug') ?? []);
    return names.length > 0 ? names.slice(0, 3).join(', ') : client.name;
  },
  open: ({ client, config: { organization, projects = [] } }) => (organization === undefined
    ? { lacks: ['systems.sentry.organization'] }
    : { alerts: new SentryIssues(client, organization, projects) }),
});
