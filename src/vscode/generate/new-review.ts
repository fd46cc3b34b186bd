import * as vscode from 'vscode';
import { isCharted, newReview } from '../../core/generate/review';
import type { Indexed } from '../../core/index/document-index';
import type { IncidentSummary, PostmortemSummary } from '../../core/index/summary';
import { reviewed } from '../../core/metrics/reviewed-incident';
import { reviewTemplate } from '../../core/template/review-template';
import { quarterOf } from '../../core/time/calendar';
import { dayAt } from '../../core/time/local-moment';
import { quarterToReview, quartersUpTo } from '../../core/time/quarters';
import { folderForNew, type GenerateParts } from './making';
import { writeDraft } from './write-draft';

type Told = Indexed<PostmortemSummary | IncidentSummary>;

/** **Incident: New Quarterly Review**: of a quarter that is picked, with the figures that the folder's documents give. */
export async function createReview({ policies, documents, workspace, clock }: GenerateParts): Promise<vscode.TextDocument> {
  const folder = await folderForNew();
  await workspace.ready;
  const process = policies.in(folder);
  const { policy } = process;
  const now = clock.now();
  const all = workspace.index.documents().filter(({ uri }) => isIn(folder, vscode.Uri.parse(uri)));
  const told = all.filter((each): each is Told => each.document.kind === 'postmortem' || each.document.kind === 'incident');
  const quarter = await pickQuarter(told, dayAt(now, policy.timeZone));
  const incidents = await Promise.all(told.filter(({ document }) => isCharted(document, quarter)).map(async ({ uri, document }) =>
    reviewed(documents.parse(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))), document)));
  return writeDraft(folder, newReview(
    { quarter, documents: all.map(({ document }) => document), incidents: incidents.filter((each) => each !== undefined) },
    { policy, template: process.templates.get('review') ?? reviewTemplate, now, timeZone: policy.timeZone },
  ));
}

const isIn = (folder: vscode.WorkspaceFolder | undefined, uri: vscode.Uri): boolean =>
  vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder?.uri.toString();

/** The quarter that a review is due for first, then the others from this one back. */
async function pickQuarter(told: readonly Told[], today: string): Promise<string> {
  const due = quarterToReview(today);
  const quarters = [...new Set([due, ...quartersUpTo(quarterOf(today), 8).reverse()])];
  const items = quarters.map((quarter) => {
    const documents = told.filter(({ document }) => document.date !== undefined && quarterOf(document.date) === quarter).length;
    return { label: quarter, description: documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', documents) };
  });
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New Quarterly Review'), placeHolder: vscode.l10n.t('Which quarter?') });
  if (!picked) throw new vscode.CancellationError();
  return picked.label;
}
