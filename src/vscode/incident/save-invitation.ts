import * as vscode from 'vscode';
import { calendarFile } from '../../core/incident/calendar-file';
import { deadlinesOf, endOf } from '../../core/incident/deadlines';
import { dueDateInvitations, reviewInvitation, type Invitation } from '../../core/incident/invitations';
import { readWhenAhead } from '../../core/incident/when-ahead';
import type { ActionItemSummary } from '../../core/index/summary';
import type { Policy } from '../../core/policy/schema';
import { severityOf } from '../../core/policy/stated-severity';
import { minute } from '../../core/time/units';
import { clockAt, placeZone } from '../../core/time/zone';
import { labelOf } from '../labels';
import { dayInWords } from '../dates';
import { pathIn } from '../documents/documents';
import { words } from '../words';
import { anyIncident } from './any-incident';
import type { IncidentCommandParts, IncidentSource } from './commands/parts';
import { postmortemFile } from './situations';

const halfHour = 30 * minute;

/** What can be put into a calendar about one incident. */
interface Dated {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly policy: Policy;
  readonly actionItems: readonly ActionItemSummary[];
  /** By when the review is to be held, in milliseconds since 1970. */
  readonly reviewBy: number | undefined;
}

/** **Incident: Save Calendar Invitation**: for the review of the postmortem, or the due date of one of its action items. */
export async function saveInvitation(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const dated = (source ? undefined : fromPostmortem(parts)) ?? (await fromIncident(parts, source));
  const invitation = await chooseInvitation(dated, parts.clock.now());
  const folder = vscode.workspace.getWorkspaceFolder(dated.uri);
  const file = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(dated.uri, '..'), invitation.fileName),
    filters: { [vscode.l10n.t('Calendar')]: ['ics'] },
    title: vscode.l10n.t('Save Calendar Invitation'),
  });
  if (!file) throw new vscode.CancellationError();
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(calendarFile([invitation.event], parts.clock.now())));
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}', vscode.workspace.asRelativePath(file)));
}

/** The postmortem in the active editor. */
function fromPostmortem({ documents, policies, workspace }: IncidentCommandParts): Dated | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || documents.kindOf(document) !== 'postmortem') return undefined;
  const { policy } = policies.for(document.uri);
  const postmortem = documents.parse(document);
  const severity = severityOf(postmortem, policy);
  const end = endOf(postmortem, policy);
  const summary = workspace.index.get(document.uri.toString());
  return {
    uri: document.uri, policy, actionItems: summary?.actionItems ?? [],
    title: (postmortem.title?.value ?? '').replace(/^post-?mortem\s{0,3}[:–—-]\s{0,3}/i, ''),
    reviewBy: severity && end !== undefined ? deadlinesOf(end, severity, policy).review : undefined,
  };
}

async function fromIncident(parts: IncidentCommandParts, source: IncidentSource): Promise<Dated> {
  const { uri, record, policy } = await anyIncident(parts, source);
  const postmortem = postmortemFile(uri, record.postmortem);
  const summary = postmortem && parts.workspace.index.get(postmortem.toString());
  const { severity, resolved } = record;
  return {
    uri: postmortem ?? uri, title: record.title, policy, actionItems: summary?.actionItems ?? [],
    reviewBy: severity && resolved ? deadlinesOf(resolved.value, severity, policy).review : undefined,
  };
}

async function chooseInvitation({ uri, title, policy, actionItems, reviewBy }: Dated, now: number): Promise<Invitation> {
  const subject = { path: pathIn(vscode.workspace.getWorkspaceFolder(uri), uri), title };
  const days = dueDateInvitations(subject, actionItems).map(({ event, ...rest }) => ({
    label: `$(calendar) ${labelOf('day' in event.when ? dayInWords(event.when.day) : undefined, event.title)}`,
    choose: () => Promise.resolve({ event, ...rest }),
  }));
  const review = {
    label: `$(organization) ${vscode.l10n.t('Review of the postmortem')}`,
    description: reviewBy === undefined ? undefined : vscode.l10n.t('by {0}', dayInWords(clockAt(reviewBy, placeZone(policy.timeZone)).day)),
    choose: async () => reviewInvitation(subject, await askMoment(reviewBy, policy, now), policy.meeting),
  };
  const picked = await vscode.window.showQuickPick([review, ...days], { title, placeHolder: vscode.l10n.t('What goes into the calendar?'), matchOnDescription: true });
  if (!picked) throw new vscode.CancellationError();
  return picked.choose();
}

/** A moment to come, the last half hour before the deadline at first. */
async function askMoment(by: number | undefined, { timeZone, meeting }: Policy, now: number): Promise<number> {
  const length = meeting.lengthMinutes * minute;
  const first = Math.floor(Math.max(now + halfHour, (by ?? now + 24 * 2 * halfHour) - length) / halfHour) * halfHour;
  const { day, time, zone } = clockAt(first, placeZone(timeZone));
  const read = (text: string) => readWhenAhead(text, { now, timeZone });
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Review of the postmortem'),
    prompt: vscode.l10n.t('When does it begin?'),
    value: `${day} ${time} ${zone}`,
    validateInput: (text) => {
      const moment = read(text);
      return 'problem' in moment ? words(moment.problem) : undefined;
    },
  });
  const moment = typed === undefined ? undefined : read(typed);
  if (!moment || 'problem' in moment) throw new vscode.CancellationError();
  return moment.at;
}
