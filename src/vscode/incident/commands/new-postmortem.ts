import * as vscode from 'vscode';
import { together } from '../../../core/edit/section';
import { beginningsOf, noticedAt, readBeginning, stateBeginning } from '../../../core/incident/beginning';
import { linkPostmortem, postmortemFacts } from '../../../core/incident/postmortem';
import { spelled } from '../../../core/time/zone';
import { pathIn } from '../../documents/documents';
import { completePostmortem } from '../../generate/new-postmortem';
import { withoutIcons } from '../../labels';
import { askChoice, back, type Choice } from '../../multi-step/multi-step';
import type { Incident } from '../records';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isResolved } from './parts';

/** **Incident: New Postmortem from Incident**: filled with all that the record knows, and linked both ways. Only the rest is asked for. */
export async function postmortemOf(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source ?? parts.incidents.shown, isResolved);
  const { uri, policy, record } = incident;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = pathIn(folder, uri);
  const began = await askBeginning(incident);
  const facts = postmortemFacts(incident, path, policy.folders.postmortems, began);
  const postmortem = await completePostmortem(parts, { ...facts, severity: record.severity?.id }, folder);
  if (postmortem.isUntitled || uri.scheme === 'untitled') return;
  await parts.editor.change(uri, (now) => together(now.document, [
    ...(began === undefined ? [] : stateBeginning(now, began)), ...linkPostmortem(now, path, pathIn(folder, postmortem.uri)),
  ]));
}

/** When it began, where the record does not say it: most begin before somebody notices. Undefined where it does, or knows no time at all. */
async function askBeginning({ record, policy }: Incident): Promise<number | undefined> {
  const choices = beginningsOf(record).map(({ at, event }): Choice<number> => ({
    label: spelled(at, record.zone), description: event === undefined ? vscode.l10n.t('when it was noticed') : withoutIcons(event), value: at,
  }));
  const noticed = noticedAt(record);
  if (choices.length === 0 || noticed === undefined) return undefined;
  const answer = await askChoice({ title: vscode.l10n.t('New Postmortem') }, {
    placeholder: vscode.l10n.t('When did it begin? Pick or type a time'),
    choices,
    typedAlone: true,
    typed: (text) => {
      if (choices.some(({ label }) => label.includes(text))) return undefined;
      const at = readBeginning(text, record, policy.timeZone);
      return at === undefined
        ? { label: vscode.l10n.t('"{0}" is not a time before {1} yet: 14:23, 2026-02-05 14:23', withoutIcons(text), spelled(noticed, record.zone)), alwaysShow: true }
        : { label: spelled(at, record.zone), alwaysShow: true, value: at };
    },
  });
  return answer === back ? undefined : answer;
}
