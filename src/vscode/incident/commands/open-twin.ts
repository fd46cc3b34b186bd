import * as vscode from 'vscode';
import { isOpenIncident } from '../../../core/index/summary';
import { termsOf } from '../../../core/search/terms';
import type { AlertDetails } from '../../../core/triage/state';
import type { PastDocuments } from '../../documents/past-documents';
import { withoutIcons } from '../../labels';

/**
 * Asks, where an open incident reads like what is to be declared, whether it is the same one, and opens its record if so. Rejects
 * with `CancellationError` unless there is none or the person declares another one all the same.
 */
export async function refuseTwin(past: PastDocuments, { title, service = '', description = '' }: Pick<AlertDetails, 'title'> & Partial<AlertDetails>): Promise<void> {
  const found = await past.like({ title, service, description }, ['incident']);
  const alike = found.filter(({ document, words }) => isOpenIncident(document) && (words.length > 1 || termsOf(title).length < 2));
  if (alike.length === 0) return;
  const another = { label: vscode.l10n.t('$(flame) Declare another incident'), uri: undefined };
  const picked = await vscode.window.showQuickPick([
    ...alike.map(({ uri, document }) => ({
      label: vscode.l10n.t('$(go-to-file) Open "{0}"', withoutIcons(document.title)), description: document.severity, uri: vscode.Uri.parse(uri, true),
    })),
    another,
  ], { placeHolder: vscode.l10n.t('An incident like this one is open. Is it the same one?'), ignoreFocusOut: true });
  if (picked?.uri) await vscode.window.showTextDocument(picked.uri, { preview: false });
  if (picked !== another) throw new vscode.CancellationError();
}
