import * as vscode from 'vscode';
import { newIncident, type IncidentFacts } from '../../../core/generate/incident';
import { PastDocuments } from '../../documents/past-documents';
import { folderForNew, type GenerateParts, makingFor } from '../../generate/making';
import { askPerson, askSeverity, askTitle, named } from '../../generate/questions';
import { writeDraft } from '../../generate/write-draft';
import { askText, runSteps } from '../../multi-step/multi-step';
import { refuseTwin } from './open-twin';
import { onCallNow } from './on-call-now';
import { type IncidentCommandParts, peopleFor, whoAmI } from './parts';

/** Writes the record of an incident into its folder and opens it. */
export function declare(parts: Pick<GenerateParts, 'policies' | 'clock' | 'files'>, facts: IncidentFacts, folder: vscode.WorkspaceFolder | undefined): Promise<vscode.TextDocument> {
  return writeDraft(folder, newIncident(facts, makingFor(parts, folder, 'incident')), parts);
}

/** **Incident: Declare Incident**: asks for what is known, and writes the record. */
export async function declareByForm(parts: IncidentCommandParts, known: Partial<IncidentFacts> = {}): Promise<vscode.TextDocument> {
  const folder = await folderForNew();
  const { policy } = parts.policies.in(folder);
  // Asked at once, so that it is there when the last question is.
  const commander = onCallNow(parts, policy).then(async ([first]) => first ?? (await whoAmI(parts, policy)));
  const answers = await runSteps<IncidentFacts>(vscode.l10n.t('Declare Incident'), [
    async ({ title }, at) => named('title', await askTitle(at, vscode.l10n.t('What is wrong?'), vscode.l10n.t('Such as: Production website down'), title)),
    async ({ severity }, at) => named('severity', await askSeverity(at, policy, severity)),
    async ({ impact }, at) => named('impact', await askText(at, {
      prompt: vscode.l10n.t('Who is affected, and what do they notice? It may be left empty'), value: impact,
    })),
    async (now, at) => named('commander', await askPerson(at, vscode.l10n.t('Who commands the response? Pick or type a name'), peopleFor(parts, policy), now.commander ?? (await commander), policy)),
  ], known);
  const { title = '', impact } = answers;
  const past = new PastDocuments(parts.workspace);
  await refuseTwin(past, { title, description: impact }).finally(() => past.dispose());
  return declare(parts, { ...answers, title }, folder);
}
