import * as vscode from 'vscode';
import { newReview } from '../../core/generate/review';
import { isCharted } from '../../core/metrics/quarter-documents';
import { reviewTemplate } from '../../core/template/review-template';
import { quarterOf } from '../../core/time/calendar';
import { dayAt } from '../../core/time/local-moment';
import { quarterToReview, quartersUpTo } from '../../core/time/quarters';
import type { Documents } from '../documents/documents';
import { IncidentReader, isIn, isTold, type ReadIncidents, type Told } from '../documents/incident-reader';
import { folderForNew, type GenerateParts } from './making';
import { writeDraft } from './write-draft';

/** **Incident: New Quarterly Review**: of a quarter that is picked, with the figures that the folder's documents give. */
export async function createReview(parts: GenerateParts): Promise<vscode.TextDocument> {
  const { policies, documents, workspace, clock } = parts;
  const folder = await folderForNew();
  await workspace.ready;
  const known = () => workspace.index.documents().filter(({ uri }) => isIn(folder, uri));
  const quarter = await pickQuarter(known().filter(isTold), dayAt(clock.now(), policies.in(folder).policy.timeZone));
  // What the folder holds, and its policy, may have changed while the question stood there.
  const all = known();
  const { incidents, unread } = await read(all.filter(isTold).filter(({ document }) => isCharted(document, quarter)), documents);
  if (unread.length > 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The figures leave out what can\'t be read: {0}', unread.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ')));
  }
  const { policy, templates } = policies.in(folder);
  return writeDraft(folder, newReview(
    { quarter, documents: all.map(({ document }) => document), incidents },
    { policy, template: templates.get('review') ?? reviewTemplate, now: clock.now(), timeZone: policy.timeZone },
  ), parts);
}

/** What the documents say of their incidents. */
function read(told: readonly Told[], documents: Documents): Thenable<ReadIncidents> {
  const title = vscode.l10n.t('Computing the review');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => (
    new IncidentReader(documents).read(told, token, () => progress.report({ increment: 100 / told.length }))));
}

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
