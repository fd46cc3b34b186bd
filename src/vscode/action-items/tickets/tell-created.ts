import * as vscode from 'vscode';
import type { Ticket } from '../../../integrations/capabilities';

/** Says that tickets are there, and opens one that is alone on request. */
export async function tellCreated(tickets: readonly Ticket[]): Promise<void> {
  const [only] = tickets;
  if (!only || tickets.length > 1) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} tickets are created.', tickets.length));
    return;
  }
  const open = vscode.l10n.t('Open');
  const picked = await vscode.window.showInformationMessage(vscode.l10n.t('{0} is created.', only.key), open);
  if (picked === open) await openPage(only.url);
}

/** A ticket whose action item is gone or was changed meanwhile: nothing of it may be lost. */
export async function tellStray({ key, url }: Ticket): Promise<void> {
  const copy = vscode.l10n.t('Copy');
  const picked = await vscode.window.showWarningMessage(vscode.l10n.t('{0} is created, but its action item is not there any more as it was: name it there yourself.', key), copy);
  if (picked === copy) await vscode.env.clipboard.writeText(`[${key}](${url})`);
}

/** A page of the web, and nothing else that an address could start. */
async function openPage(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
