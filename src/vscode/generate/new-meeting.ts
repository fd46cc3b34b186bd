import * as vscode from 'vscode';
import { newMeeting } from '../../core/generate/meeting';
import { labelOf } from '../labels';
import { pathIn } from '../documents/documents';
import { type GenerateParts, makingFor } from './making';
import { writeDraft } from './write-draft';

/** **Incident: New Postmortem Meeting Agenda**: for the postmortem in the active editor, or one that is picked. */
export async function createMeeting(parts: GenerateParts): Promise<vscode.TextDocument> {
  const postmortem = activePostmortem(parts) ?? (await pickPostmortem(parts));
  const folder = vscode.workspace.getWorkspaceFolder(postmortem.uri);
  return writeDraft(folder, newMeeting(parts.documents.parse(postmortem), pathIn(folder, postmortem.uri), makingFor(parts, folder, 'meeting')), parts);
}

function activePostmortem({ documents }: GenerateParts): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && documents.kindOf(document) === 'postmortem' ? document : undefined;
}

/** The newest first: that is the one whose meeting comes next. */
async function pickPostmortem({ workspace }: GenerateParts): Promise<vscode.TextDocument> {
  await workspace.ready;
  const postmortems = workspace.index.postmortems().sort((one, other) => (other.document.date ?? '').localeCompare(one.document.date ?? ''));
  if (postmortems.length === 0) throw new Error(vscode.l10n.t('There is no postmortem yet. Write one first.'));
  const picked = await vscode.window.showQuickPick(
    postmortems.map(({ uri, document }) => ({ label: labelOf(document.date, document.title), uri })),
    { placeHolder: vscode.l10n.t('Whose review?') },
  );
  if (!picked) throw new vscode.CancellationError();
  return vscode.workspace.openTextDocument(vscode.Uri.parse(picked.uri));
}
