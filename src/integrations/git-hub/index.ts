import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { GitHubDeployments } from './deployments';
import { headers } from './headers';
import { GitHubIssues } from './issues';

/** GitHub: issues are tickets, and it knows what was deployed. */
export const gitHub = defineSystem({
  id: 'gitHub',
  name: 'GitHub',
  address: 'https://api.github.com',
  isElsewhereToo: true,
  tokenLike: 'github_pat_…',
  help: 'https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  whoAmI: async (client) => textAt((await client.call({ path: '/user', headers })).json, 'login') ?? client.name,
  open({ client, config: { repository, labels = [], environment = 'production' } }) {
    if (repository === undefined) return { lacks: ['systems.gitHub.repository'] };
    return { tracker: new GitHubIssues(client, repository, labels), deployments: new GitHubDeployments(client, repository, environment) };
  },
});
