import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { base64 } from './base64';
import { JiraIssues } from './issues';

/** Jira Cloud: issues are tickets. Each team has a site of its own. */
export const jira = defineSystem({
  id: 'jira',
  name: 'Jira',
  address: undefined,
  isElsewhereToo: true,
  tokenLike: 'sam@example.com:ATATT…',
  help: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  authorization: (token) => ({ authorization: `Basic ${base64(token)}` }),
  whoAmI: async (client) => textAt((await client.call({ path: '/rest/api/3/myself' })).json, 'displayName') ?? client.name,
  open: ({ client, config: { project, issueType = 'Task' } }) => (project === undefined ? { lacks: ['systems.jira.project'] } : { tracker: new JiraIssues(client, project, issueType) }),
});
