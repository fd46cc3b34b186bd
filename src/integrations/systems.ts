import { betterStack } from './better-stack';
import { gitHub } from './git-hub';
import { grafana } from './grafana';
import { jira } from './jira';
import { pagerDuty } from './pager-duty';
import { plane } from './plane';
import { sentry } from './sentry';
import { slack } from './slack';
import { statuspage } from './statuspage';
import type { System, SystemId } from './system';
import { vercel } from './vercel';

const systems: { readonly [Id in SystemId]: System<Id> } = {
  slack, pagerDuty, statuspage, betterStack, sentry, grafana, vercel, gitHub, plane, jira,
};

/** Every system that can be connected, in the order of their names. */
export const allSystems = (Object.values(systems) as System[]).sort((one, other) => one.name.localeCompare(other.name));

export function systemOf<Id extends SystemId>(id: Id): System<Id> {
  return systems[id];
}
