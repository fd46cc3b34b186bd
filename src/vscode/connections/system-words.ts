import * as vscode from 'vscode';
import { isSystemError, type SystemError } from '../../integrations/http/system-error';
import { reasonOf } from '../words';

/** What went wrong with a connected system, for a person; any other error as it is. */
export function systemWords(error: unknown): string {
  if (!isSystemError(error)) return reasonOf(error);
  const { system, detail } = error;
  const words = wordsFor(error);
  return detail === '' ? words : vscode.l10n.t('{0} It says: {1}', words, detail || system);
}

function wordsFor({ kind, system }: SystemError): string {
  switch (kind) {
    case 'unreachable': return vscode.l10n.t('{0} could not be reached.', system);
    case 'unauthorized': return vscode.l10n.t('{0} does not take the token. Connect it anew.', system);
    case 'forbidden': return vscode.l10n.t('The token does not allow that in {0}.', system);
    case 'missing': return vscode.l10n.t('{0} does not know what was named.', system);
    case 'busy': return vscode.l10n.t('{0} has been asked too much, and asks for patience.', system);
    case 'refused': return vscode.l10n.t('{0} did not take it.', system);
    case 'broken': return vscode.l10n.t('{0} failed.', system);
    case 'unreadable': return vscode.l10n.t('{0} answered with something that it does not describe.', system);
  }
}
