import type { Deployment, DeploymentSource } from '../capabilities';
import type { Client } from '../http/client';
import { listAt, momentAt, textAt } from '../http/read';

/** The version of the one call that is made. */
const path = '/v7/deployments';
/** Of 100 each: more do not go to production in the time that anybody asks for. */
const mostPages = 3;

/** What went to production of one project, of a team where it belongs to one. */
export class VercelDeployments implements DeploymentSource {
  constructor(private readonly client: Client, private readonly project: string, private readonly team: string | undefined) {}

  async deploymentsSince(since: number): Promise<readonly Deployment[]> {
    const found: Deployment[] = [];
    let until: number | undefined;
    for (let page = 0; page < mostPages; page++) {
      const { json } = await this.client.call({ path, query: { projectId: this.project, teamId: this.team, target: 'production', since, until, limit: 100 } });
      found.push(...listAt(json, 'deployments').flatMap(deploymentIn));
      until = momentAt(json, 'pagination', 'next');
      if (until === undefined || until <= since) break;
    }
    return found.filter(({ at }) => at >= since).sort((one, other) => other.at - one.at);
  }
}

function deploymentIn(deployment: unknown): Deployment[] {
  const at = momentAt(deployment, 'ready') ?? momentAt(deployment, 'created');
  if (at === undefined) return [];
  const meta = (...names: readonly string[]) => names.map((name) => textAt(deployment, 'meta', name)).find((value) => value !== undefined);
  const page = textAt(deployment, 'url');
  return [{
    title: meta('githubCommitMessage', 'gitlabCommitMessage', 'bitbucketCommitMessage')?.split('\n', 1)[0]?.trim() ?? textAt(deployment, 'name') ?? textAt(deployment, 'uid') ?? '',
    at,
    by: textAt(deployment, 'creator', 'username') ?? meta('githubCommitAuthorLogin', 'gitlabCommitAuthorLogin', 'bitbucketCommitAuthorName'),
    commit: meta('githubCommitSha', 'gitlabCommitSha', 'bitbucketCommitSha'),
    state: textAt(deployment, 'readyState') ?? textAt(deployment, 'state'),
    url: textAt(deployment, 'inspectorUrl') ?? (page === undefined ? undefined : `https://${page}`),
  }];
}
