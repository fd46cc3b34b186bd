import { segment, type Client } from '../http/client';
import { textAt } from '../http/read';
import { membersOf } from './pages';

export interface PlaneProject {
  readonly id: string;
  /** What keys of its work items start with, as Plane writes it. */
  readonly prefix: string;
  /** The group that each state belongs to, by the state's id. */
  readonly groups: ReadonlyMap<string, string>;
}

/** The project whose keys start with a prefix, and its states; rejects as `missing` where the workspace has none. */
export async function findProject(client: Client, workspace: string, prefix: string): Promise<PlaneProject> {
  const path = `/api/v1/workspaces/${segment(workspace)}/projects/`;
  for await (const project of membersOf(client, path)) {
    const id = textAt(project, 'id');
    const own = textAt(project, 'identifier');
    if (id !== undefined && own?.toUpperCase() === prefix.toUpperCase()) return { id, prefix: own, groups: await groupsOf(client, `${path}${segment(id)}/states/`) };
  }
  throw client.error('missing', prefix);
}

async function groupsOf(client: Client, path: string): Promise<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  for await (const state of membersOf(client, path)) {
    const id = textAt(state, 'id');
    const group = textAt(state, 'group');
    if (id !== undefined && group !== undefined) groups.set(id, group);
  }
  return groups;
}
