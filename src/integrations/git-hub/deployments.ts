import type { Deployment, DeploymentSource } from '../capabilities';
import type { Client } from '../http/client';
import { isRecord, momentAt, textAt } from '../http/read';
import { headers } from './headers';
import { pathOf } from './repository';

/** More than these nobody looks at, and each has to be asked for what became of it. */
const most = 10;

/** What went to one environment of a repository. */
export class GitHubDeployments implements DeploymentSource {
  constructor(private readonly client: Client, private readonly repository: string, private readonly environment: string) {}

  async deploymentsSince(since: number): Promise<readonly Deployment[]> {
    const path = `${pathOf(this.repository)}/deployments`;
    const { json } = await this.client.call({ path, headers, query: { environment: this.environment, per_page: most } });
    const recent = (Array.isArray(json) ? json : []).flatMap((each: unknown) => {
      const moment = momentAt(each, 'created_at');
      return moment !== undefined && moment >= since ? [{ each, at: moment }] : [];
    });
    return Promise.all(recent.map(async ({ each, at }) => deploymentIn(each, at, await this.latestStatus(path, textAt(each, 'id')))));
  }

  /** What is last said of it; undefined where nothing is. */
  private async latestStatus(path: string, id: string | undefined): Promise<unknown> {
    if (id === undefined || !/^\d+$/.test(id)) return undefined;
    const { status, json } = await this.client.call({ path: `${path}/${id}/statuses`, headers, query: { per_page: 1 }, expected: [404] });
    return status === 200 && Array.isArray(json) ? json[0] : undefined;
  }
}

function deploymentIn(deployment: unknown, at: number, status: unknown): Deployment {
  const commit = textAt(deployment, 'sha');
  const ref = textAt(deployment, 'ref');
  return {
    title: textAt(deployment, 'description') ?? (ref === commit ? undefined : ref) ?? commit?.slice(0, 7) ?? '',
    at,
    by: textAt(deployment, 'creator', 'login'),
    commit,
    state: isRecord(status) ? textAt(status, 'state') : undefined,
    url: textAt(status, 'log_url') ?? textAt(status, 'target_url'),
  };
}
