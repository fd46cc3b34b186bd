import * as vscode from 'vscode';
import type { Outcome } from '../../core/runbook/progress';

/**
 * How a command ended that runs in a terminal which can't tell: asked beside it, since the terminal has the focus. Where it
 * `goesOn`, another command waits for the answer.
 */
export async function askBeside(step: string, goesOn: boolean): Promise<Outcome | undefined> {
  const [yes, no] = [vscode.l10n.t('It Worked'), vscode.l10n.t('It Failed')];
  const question = goesOn
    ? vscode.l10n.t('"{0}": the terminal can\'t tell how the command ended. If it worked, the next one is typed.', step)
    : vscode.l10n.t('"{0}": the terminal can\'t tell how the command ended.', step);
  const picked = await vscode.window.showInformationMessage(question, yes, no);
  return picked === yes ? 'worked' : picked === no ? 'failed' : undefined;
}

/** How the command of a step ended, as a person saw it; undefined where nobody says. */
export async function askOutcome(step: string): Promise<Outcome | undefined> {
  const items: (vscode.QuickPickItem & { readonly outcome: Outcome })[] = [
    { label: `$(pass) ${vscode.l10n.t('It Worked')}`, outcome: 'worked' },
    { label: `$(error) ${vscode.l10n.t('It Failed')}`, outcome: 'failed' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: step, placeHolder: vscode.l10n.t('How did the command end?') });
  return picked?.outcome;
}
