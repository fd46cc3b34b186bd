import * as vscode from 'vscode';
import { newPostmortem, type PostmortemFacts } from '../../core/generate/postmortem';
import { dayAt } from '../../core/time/local-moment';
import { runSteps, type Step } from '../multi-step/multi-step';
import { folderForNew, type GenerateParts, gitUserName, makingFor, peopleIn, selectedText } from './making';
import { askDay, askPerson, askSeverity, askTitle, named } from './questions';
import { writeDraft } from './write-draft';

/** A selection of one line that is not longer becomes the title, any other a note. */
const longestTitle = 120;

const asked = ['title', 'severity', 'date', 'commander'] as const;
type Asked = (typeof asked)[number];

/** **Incident: New Postmortem**: asks for title, severity, day and commander, and writes the document. */
export async function createPostmortem(parts: GenerateParts, known: Partial<PostmortemFacts> = {}, into?: vscode.WorkspaceFolder): Promise<vscode.TextDocument> {
  return make(parts, { ...(await knownFrom(parts)), ...known }, asked, into ?? (await folderForNew()));
}

/** The same without a question about what is known for certain, as it is of an incident that has a record. */
export function completePostmortem(parts: GenerateParts, known: Partial<PostmortemFacts>, folder: vscode.WorkspaceFolder | undefined): Promise<vscode.TextDocument> {
  return make(parts, known, asked.filter((name) => !known[name]), folder);
}

async function make(
  parts: GenerateParts, known: Partial<PostmortemFacts>, missing: readonly Asked[], folder: vscode.WorkspaceFolder | undefined,
): Promise<vscode.TextDocument> {
  const { policy } = parts.policies.in(folder);
  const today = dayAt(parts.clock.now(), policy.timeZone);
  const questions: Readonly<Record<Asked, Step<PostmortemFacts>>> = {
    title: async ({ title }, at) => named('title', await askTitle(at, vscode.l10n.t('What happened?'), vscode.l10n.t('Such as: Checkout answers with 502'), title)),
    severity: async ({ severity }, at) => named('severity', await askSeverity(at, policy, severity)),
    date: async ({ date }, at) => named('date', await askDay(at, today, date)),
    commander: async ({ commander }, at) => named('commander', await askPerson(
      at, vscode.l10n.t('Who commanded the incident? Pick or type a name'), await peopleIn(folder, parts, { teams: false }), commander, policy,
    )),
  };
  const answers = await runSteps<PostmortemFacts>(vscode.l10n.t('New Postmortem'), missing.map((name) => questions[name]), known);
  return writeDraft(folder, newPostmortem({ ...answers, title: answers.title ?? '' }, makingFor(parts, folder, 'postmortem')), parts);
}

/** What is selected in the active editor, and who is at the keyboard. */
async function knownFrom({ git }: GenerateParts): Promise<Partial<PostmortemFacts>> {
  const selection = selectedText();
  const isTitle = selection !== undefined && selection.length <= longestTitle && !/[\r\n]/.test(selection.trim());
  const commander = await gitUserName(git);
  return { ...(isTitle ? { title: selection.trim() } : { notes: selection }), commander };
}
