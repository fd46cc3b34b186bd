import * as vscode from 'vscode';
import type { Alert } from '../../integrations/capabilities';
import { patiently } from '../connections/patiently';
import { withoutIcons } from '../labels';
import { askChoice, back, type Choice } from '../multi-step/multi-step';
import type { LookUpParts } from './look-ups';
import { isWebPage } from './open-fact';
import type { TriageSession } from './session';
import { describeAlert, firingAlerts, momentIn } from './system-look-ups';

interface Firing {
  readonly system: string;
  readonly item: Alert;
}

/** Lets the person pick what is firing in the systems that are connected, and describes the alert by it. Rejects with `CancellationError` where none is picked. */
export async function takeAlert(session: TriageSession, parts: Pick<LookUpParts, 'connections' | 'log'>): Promise<void> {
  const { policy } = session;
  const { told, failures } = await patiently(vscode.l10n.t('Asking what is firing'), firingAlerts(parts, policy));
  const chosen = await askChoice<Firing>({ title: vscode.l10n.t('Take from an Alert') }, {
    placeholder: told.length > 0 ? vscode.l10n.t('Which alert?') : vscode.l10n.t('Nothing is firing.'),
    choices: [...told.map((each) => choiceOf(each, policy.timeZone)), ...failures.map((reason): Choice<Firing> => ({ label: `$(warning) ${withoutIcons(reason)}` }))],
  });
  if (chosen !== back) describe(session, chosen);
}

function choiceOf(firing: Firing, timeZone: string): Choice<Firing> {
  const { system, item } = firing;
  return { label: `$(bell) ${withoutIcons(item.title)}`, description: system, detail: withoutIcons(describeAlert(item, timeZone)), value: firing };
}

/** What the alert does not tell stays as it is. */
function describe(session: TriageSession, { system, item }: Firing): void {
  const details = {
    title: item.title,
    service: item.service,
    source: item.url !== undefined && isWebPage(item.url) ? `${system}, ${item.url}` : system,
    noticed: item.since === undefined ? undefined : momentIn(item.since, session.policy.timeZone),
  };
  for (const [field, text] of Object.entries(details)) {
    if (text !== undefined) session.happen({ type: 'detailWritten', field: field as keyof typeof details, text });
  }
}
