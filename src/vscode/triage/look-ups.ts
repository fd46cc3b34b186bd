import * as vscode from 'vscode';
import { localMoment } from '../../core/time/local-moment';
import { isOpenIncident, type DocumentSummary } from '../../core/index/summary';
import type { Clock, Git, Log } from '../../core/ports';
import { termsOf } from '../../core/search/terms';
import type { Fact } from '../../core/triage/facts';
import type { AlertDetails } from '../../core/triage/state';
import type { Connections } from '../connections/connections';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { PastDocument, PastDocuments } from '../documents/past-documents';

export interface LookUpParts {
  readonly git: Git;
  readonly clock: Clock;
  readonly workspace: WorkspaceIndex;
  readonly past: PastDocuments;
  readonly connections: Connections;
  readonly log: Log;
}

/** The facts that have to be looked up; the others follow from the answers. */
export type LookedUp = 'commits' | 'incidents' | 'runbooks' | 'actionItems';

export const aDay = 24 * 60 * 60 * 1000;
const mostCommits = 30;
const mostActionItems = 20;

/** Commits of the last 24 hours; `timeZone` is the one they are written in. */
export async function commits({ git, clock }: LookUpParts, timeZone: string): Promise<Fact> {
  if (!git.isAvailable()) return unavailable(vscode.l10n.t('Git is not available in this window.'));
  const found = await git.commitsSince(clock.now() - aDay);
  if (!found) return unavailable(vscode.l10n.t('There is no Git repository in this workspace.'));
  return {
    status: 'found',
    items: found.slice(0, mostCommits).map(({ subject, author, time, hash }) => {
      const { day, time: at, zone } = localMoment(time, timeZone);
      return { text: subject, detail: `${author}, ${day} ${at} ${zone}, ${hash.slice(0, 7)}` };
    }),
  };
}

/** Postmortems and incident records that read like the alert; what is open now first, since the alert may be part of it. */
export async function incidents({ past }: LookUpParts, alert: AlertDetails): Promise<Fact> {
  const found = await past.like(alert, ['postmortem', 'incident']);
  const [open, over] = [true, false].map((isOpen) => found.filter(({ document }) => isOpenIncident(document) === isOpen));
  return matches([...open!, ...over!], (document) => [
    isOpenIncident(document) ? vscode.l10n.t('open now') : 'date' in document ? document.date : undefined, document.severity,
  ]);
}

export async function runbooks({ past }: LookUpParts, alert: AlertDetails): Promise<Fact> {
  return matches(await past.like(alert, ['runbook']), ({ services }) => [services.join(', ')]);
}

function matches(found: readonly PastDocument[], detailsOf: (document: DocumentSummary) => readonly (string | undefined)[]): Fact {
  return {
    status: 'found',
    items: found.map(({ uri, document, words }) => ({
      text: document.title,
      detail: [...detailsOf(document), vscode.l10n.t('matches {0}', words.join(', '))].filter(Boolean).join(' · '),
      target: uri,
    })),
  };
}

/** What the team meant to do about the same service (`booking-api` is `Booking API`) and has not done yet, the longest due first. */
export async function actionItems({ workspace }: LookUpParts, { service }: AlertDetails): Promise<Fact> {
  const wanted = termsOf(service).join(' ');
  if (wanted === '') return unavailable(vscode.l10n.t('Name the service to see them.'));
  await workspace.ready;
  const open = workspace.index.actionItems()
    .filter(({ document, item }) => item.state === 'open' && document.services.some((name) => termsOf(name).join(' ') === wanted))
    .sort((one, other) => (one.item.due ?? '9999').localeCompare(other.item.due ?? '9999'));
  return {
    status: 'found',
    items: open.slice(0, mostActionItems).map(({ uri, document, item }) => ({
      text: item.text,
      detail: [item.owners.join(', '), item.due && vscode.l10n.t('due {0}', item.due), document.title].filter(Boolean).join(' · '),
      target: `${uri}#L${item.line + 1}`,
    })),
  };
}

export function unavailable(reason: string): Fact {
  return { status: 'unavailable', reason };
}
