import * as vscode from 'vscode';
import { newReview } from '../../core/generate/review';
import type { Indexed } from '../../core/index/document-index';
import type { DocumentSummary, IncidentSummary, PostmortemSummary } from '../../core/index/summary';
import { isCharted } from '../../core/metrics/quarter-documents';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { reviewTemplate } from '../../core/template/review-template';
import { quarterOf } from '../../core/time/calendar';
import { dayAt } from '../../core/time/local-moment';
import { quarterToReview, quartersUpTo } from '../../core/time/quarters';
import { currentText } from '../documents/document-files';
import type { Documents } from '../documents/documents';
import { folderForNew, type GenerateParts } from './making';
import { writeDraft } from './write-draft';

type Told = Indexed<PostmortemSummary | IncidentSummary>;

/** **Incident: New Quarterly Review**: of a quarter that is picked, with the figures that the folder's documents give. */
export async function createReview(parts: GenerateParts): Promise<vscode.TextDocument> {
  const { policies, documents, workspace, clock } = parts;
  const folder = await folderForNew();
  await workspace.ready;
  const known = () => workspace.index.documents().filter(({ uri }) => isIn(folder, vscode.Uri.parse(uri)));
  const quarter = await pickQuarter(known().filter(isTold), dayAt(clock.now(), policies.in(folder).policy.timeZone));
  // What the folder holds, and its policy, may have changed while the question stood there.
  const all = known();
  const { incidents, unread } = await read(all.filter(isTold).filter(({ document }) => isCharted(document, quarter)), documents);
  if (unread.length > 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The figures leave out what can\'t be read: {0}', unread.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ')));
  }
  const { policy, templates } = policies.in(folder);
  return writeDraft(folder, newReview(
    { quarter, documents: all.map(({ document }) => document), incidents },
    { policy, template: templates.get('review') ?? reviewTemplate, now: clock.now(), timeZone: policy.timeZone },
  ), parts);
}

/** What the documents say of their incidents. */
function read(told: readonly Told[], documents: Documents): Thenable<{ incidents: ReviewedDocument[]; unread: vscode.Uri[] }> {
  const title = vscode.l10n.t('Computing the review');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const incidents: ReviewedDocument[] = [];
    const unread: vscode.Uri[] = [];
    for (const { uri: key, document } of told) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const uri = vscode.Uri.parse(key);
      progress.report({ increment: 100 / told.length });
      try {
        const said = reviewed(documents.parseText(uri, await currentText(uri)), document);
        if (said) incidents.push(said);
      } catch {
        unread.push(uri);
      }
    }
    return { incidents, unread };
  });
}

const isTold = (each: Indexed<DocumentSummary>): each is Told => each.document.kind === 'postmortem' || each.document.kind === 'incident';

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
