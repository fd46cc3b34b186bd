import * as vscode from 'vscode';
import { newPostmortem, type PostmortemFacts } from '../../core/generate/postmortem';
import { dayAt } from '../../core/time/local-moment';
import { runSteps } from '../multi-step/multi-step';
import { folderForNew, type GenerateParts, gitUserName, makingFor, peopleIn, selectedText } from './making';
import { askDay, askPerson, askSeverity, askTitle, named } from './questions';
import { writeDraft } from './write-draft';

/** A selection of one line that is not longer becomes the title, any other a note. */
const longestTitle = 120;

/** **Incident: New Postmortem**: asks for title, severity, day and commander, and writes the document. */
export async function createPostmortem(parts: GenerateParts, known: Partial<PostmortemFacts> = {}, into?: vscode.WorkspaceFolder): Promise<vscode.TextDocument> {
  const folder = into ?? (await folderForNew());
  const { policy } = parts.policies.in(folder);
  const facts = { ...(await knownFrom(parts)), ...known };
  const today = dayAt(parts.clock.now(), policy.timeZone);
  const answers = await runSteps<PostmortemFacts>(vscode.l10n.t('New Postmortem'), [
    async ({ title }, at) => named('title', await askTitle(at, vscode.l10n.t('What happened?'), vscode.l10n.t('Such as: Checkout answers with 502'), title)),
    async ({ severity }, at) => named('severity', await askSeverity(at, policy, severity)),
    async ({ date }, at) => named('date', await askDay(at, today, date)),
    async ({ commander }, at) => named('commander', await askPerson(
      at, vscode.l10n.t('Who commanded the incident? Pick or type a name'), await peopleIn(folder, parts, { teams: false }), commander, policy,
    )),
  ], facts);
  return writeDraft(folder, newPostmortem({ ...answers, title: answers.title ?? '' }, makingFor(parts, folder, 'postmortem')));
}

/** What is selected in the active editor, and who is at the keyboard. */
async function knownFrom({ git }: GenerateParts): Promise<Partial<PostmortemFacts>> {
  const selection = selectedText();
  const isTitle = selection !== undefined && selection.length <= longestTitle && !/[\r\n]/.test(selection.trim());
  const commander = await gitUserName(git);
  return { ...(isTitle ? { title: selection.trim() } : { notes: selection }), commander };
}
