import * as vscode from 'vscode';
import type { Policy } from '../../core/policy/schema';
import { termsOf } from '../../core/search/terms';
import { localMoment } from '../../core/time/local-moment';
import type { Fact, FactItem } from '../../core/triage/facts';
import type { AlertDetails } from '../../core/triage/state';
import type { Alert, Deployment } from '../../integrations/capabilities';
import { inDigits } from '../words';
import { askSystems, type Told } from './ask-systems';
import { aDay, type LookUpParts } from './look-ups';
import { isWebPage } from './open-fact';

const mostItems = 30;

/** What went to production in the last 24 hours, by the systems that are connected; the newest first. */
export async function deployments({ connections, clock, log }: LookUpParts, policy: Policy): Promise<Fact> {
  const since = clock.now() - aDay;
  const told = await askSystems(await connections.opened(policy, 'deployments'), ({ deployments: source }) => source && (() => source.deploymentsSince(since)), log);
  const ordered = [...told.told].sort((one, other) => other.item.at - one.item.at);
  return factOf({ ...told, told: ordered }, (item) => describeDeployment(item, policy.timeZone));
}

/** What is firing, by the systems that are connected; what is about the service of this alert first. */
export async function firing({ connections, log }: LookUpParts, policy: Policy, { service }: AlertDetails): Promise<Fact> {
  const told = await firingAlerts({ connections, log }, policy);
  const wanted = termsOf(service).join(' ');
  const isWanted = (alert: Alert) => wanted !== '' && termsOf(alert.service ?? '').join(' ') === wanted;
  const ordered = [...told.told].sort((one, other) => Number(isWanted(other.item)) - Number(isWanted(one.item)));
  return factOf({ ...told, told: ordered }, (item) => describeAlert(item, policy.timeZone));
}

/** What every connected system says is firing. */
export async function firingAlerts({ connections, log }: Pick<LookUpParts, 'connections' | 'log'>, policy: Policy): Promise<Told<Alert>> {
  return askSystems(await connections.opened(policy, 'alerts'), ({ alerts }) => alerts && (() => alerts.alerts()), log);
}

/** What is known of an alert beside its title, on one line. */
export function describeAlert({ service, severity, since, count }: Alert, timeZone: string): string {
  const often = count === undefined ? undefined : vscode.l10n.t('{0} times', inDigits(count));
  return [service, severity, since === undefined ? undefined : momentIn(since, timeZone), often].filter(Boolean).join(' · ');
}

function describeDeployment({ by, at, commit, state }: Deployment, timeZone: string): string {
  return [by, momentIn(at, timeZone), commit?.slice(0, 7), state].filter(Boolean).join(', ');
}

/** `2026-02-05 14:23 UTC` */
export function momentIn(at: number, timeZone: string): string {
  const { day, time, zone } = localMoment(at, timeZone);
  return `${day} ${time} ${zone}`;
}

/** Failed is only what nobody could tell. */
function factOf<Item extends { readonly title: string; readonly url?: string | undefined }>({ told, failures }: Told<Item>, describe: (item: Item) => string): Fact {
  if (told.length === 0 && failures.length > 0) return { status: 'failed', reason: failures.join(' ') };
  const systems = new Set(told.map(({ system }) => system));
  const items = told.slice(0, mostItems).map(({ system, item }): FactItem => {
    const detail = [describe(item), systems.size > 1 ? system : ''].filter((part) => part !== '').join(' · ');
    const page = item.url !== undefined && isWebPage(item.url) ? { target: item.url } : {};
    return { text: item.title, ...(detail !== '' && { detail }), ...page };
  });
  return { status: 'found', items, ...(failures.length > 0 && { failures }) };
}
