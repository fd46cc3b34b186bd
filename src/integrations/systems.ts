import { gitHub } from './git-hub';
import { grafana } from './grafana';
import { jira } from './jira';
import { plane } from './plane';
import { sentry } from './sentry';
import type { System, SystemId } from './system';
import { vercel } from './vercel';

const systems: { readonly [Id in SystemId]?: System<Id> } = {
  sentry, grafana, vercel, gitHub, plane, jira,
};

/** Every system that can be connected, in the order of their names. */
export const allSystems = (Object.values(systems) as System[]).sort((one, other) => one.name.localeCompare(other.name));

export function systemOf<Id extends SystemId>(id: Id): System<Id> {
  return systems[id] as System<Id>;
}
