import * as vscode from 'vscode';
import { countDone, nextStep, type Progress } from '../../core/runbook/progress';
import type { Incident } from '../incident/records';
import { withoutIcons } from '../labels';
import { outcomeInWords } from './lenses';
import type { ShownRunbook } from './shown-runbook';

export type ProgressChoice = { readonly kind: 'step'; readonly step: string } | { readonly kind: 'restart' } | { readonly kind: 'record'; readonly uri: vscode.Uri };

interface Item extends vscode.QuickPickItem { readonly choice?: ProgressChoice }

/** All steps of a run with what became of them; undefined where none is chosen. */
export async function pickProgress({ title, runbook }: ShownRunbook, progress: Progress, incident: Incident | undefined): Promise<ProgressChoice | undefined> {
  const next = nextStep(runbook, progress);
  const items: Item[] = [
    ...runbook.steps.map(({ text }): Item => {
      const state = progress.steps.get(text);
      const ended = state?.outcome === undefined ? undefined : outcomeInWords(state.outcome);
      const icon = state?.done ? 'pass-filled' : text === next?.text ? 'arrow-right' : 'circle-large-outline';
      return { label: `$(${icon}) ${withoutIcons(text)}`, description: ended, choice: { kind: 'step', step: text } };
    }),
    { label: vscode.l10n.t('run'), kind: vscode.QuickPickItemKind.Separator },
    ...(incident ? [{ label: `$(go-to-file) ${vscode.l10n.t('Open Record')}`, description: withoutIcons(incident.record.title), choice: { kind: 'record', uri: incident.uri } } satisfies Item] : []),
    { label: `$(debug-restart) ${vscode.l10n.t('Start Over')}`, choice: { kind: 'restart' } },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `${title}: ${vscode.l10n.t('{0} of {1} done', countDone(runbook, progress), runbook.steps.length)}`, placeHolder: vscode.l10n.t('Which step do you go to?'),
  });
  return picked?.choice;
}
