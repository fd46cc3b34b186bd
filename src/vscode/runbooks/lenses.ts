import * as vscode from 'vscode';
import type { CommandBlock, Step } from '../../core/runbook/model';
import { countDone, nextStep, succeeded, type Progress, type Standing, type StepState } from '../../core/runbook/progress';
import { commands } from '../contract';
import { withoutIcons } from '../labels';
import type { ShownRunbook } from './shown-runbook';
import type { RunbookTarget } from './target';

export interface LensState {
  readonly progress: Progress | undefined;
  /** The title of the incident that the run is for. */
  readonly incident: string | undefined;
  readonly hasTerminal: boolean;
  /** Whether this window waits for a command of the step. */
  isRunning(step: string): boolean;
}

/** At the top how far the run is, at each command what can be done with it, at each step its tick. */
export function lensesOf({ uri, document, runbook }: ShownRunbook, state: LensState): vscode.CodeLens[] {
  if (runbook.blocks.length === 0 && runbook.steps.length === 0) return [];
  const lens = (line: number, title: string, command: string, target: Omit<RunbookTarget, 'uri'> = {}, tooltip?: string) =>
    new vscode.CodeLens(document.lineAt(Math.min(line, document.lineCount - 1)).range, { title, command, tooltip, arguments: [{ uri: uri.toString(), ...target }] });
  const canRun = state.hasTerminal && vscode.workspace.isTrusted;
  return [
    ...top(),
    ...runbook.blocks.flatMap((block) => atBlock(block)),
    ...runbook.steps.flatMap((step) => atStep(step, state.progress?.steps.get(step.text))),
  ];

  function top(): vscode.CodeLens[] {
    const line = titleLine(document);
    const { progress } = state;
    const next = nextStep(runbook, progress);
    const runs = runbook.steps.length === 0 ? [] : progress === undefined
      ? [lens(line, `$(play) ${vscode.l10n.t('Start run')}`, commands.startRunbook, {}, vscode.l10n.t('Keep track of the steps that are done'))]
      : [
        lens(line, `$(checklist) ${vscode.l10n.t('{0} of {1} done', countDone(runbook, progress), runbook.steps.length)}`, commands.showRunbookProgress, {}, whereKept(progress)),
        ...(next ? [lens(line, `$(arrow-right) ${vscode.l10n.t('Next: {0}', withoutIcons(next.text))}`, commands.openRunbook, { step: next.text })] : []),
      ];
    return [...runs, ...whyNot(line)];
  }

  function whereKept({ began }: Progress): string {
    return state.incident === undefined ? vscode.l10n.t('Started {0}, kept in this workspace', began) : vscode.l10n.t('Started {0}, kept in the record of "{1}"', began, state.incident);
  }

  function whyNot(line: number): vscode.CodeLens[] {
    if (canRun || !runbook.blocks.some(({ shell }) => shell !== undefined)) return [];
    return state.hasTerminal
      ? [lens(line, `$(shield) ${vscode.l10n.t('Restricted mode: commands can be copied, not run')}`, 'workbench.trust.manage')]
      : [lens(line, `$(info) ${vscode.l10n.t('No terminal in this window: commands can be copied, not run')}`, '')];
  }

  function atBlock({ key, line, shell }: CommandBlock): vscode.CodeLens[] {
    return [
      ...(shell !== undefined && canRun ? [lens(line, `$(terminal) ${vscode.l10n.t('Run in terminal')}`, commands.runRunbookCommand, { block: key }, vscode.l10n.t('Shows the whole command before it runs'))] : []),
      lens(line, `$(copy) ${vscode.l10n.t('Copy')}`, commands.copyRunbookCommand, { block: key }, vscode.l10n.t('Copy with the values of this run')),
    ];
  }

  function atStep({ text, line }: Step, stepState: StepState | undefined): vscode.CodeLens[] {
    const outcome = stepState?.outcome;
    const ended = outcome === undefined || outcome === 'started' ? undefined : outcomeInWords(outcome);
    if (stepState?.done) {
      return [
        lens(line, `$(pass-filled) ${[vscode.l10n.t('Done'), ended].filter((part) => part !== undefined).join(' · ')}`, commands.showRunbookProgress),
        lens(line, `$(discard) ${vscode.l10n.t('Undo')}`, commands.markStepUndone, { step: text }, vscode.l10n.t('This step is not done')),
      ];
    }
    const failed = outcome !== undefined && !succeeded(outcome);
    const standing = outcome !== 'started' ? [] : state.isRunning(text)
      ? [lens(line, `$(sync~spin) ${vscode.l10n.t('Running')}`, commands.showRunbookProgress)]
      : [lens(line, `$(question) ${vscode.l10n.t('Started: how did it end?')}`, commands.sayStepEnded, { step: text }, vscode.l10n.t('Nobody has seen how the command ended'))];
    return [
      ...standing,
      ...(ended === undefined ? [] : [lens(line, `$(${failed ? 'error' : 'info'}) ${ended}`, commands.showRunbookProgress, {}, ended)]),
      lens(line, `$(pass) ${vscode.l10n.t('Mark done')}`, commands.markStepDone, { step: text }, vscode.l10n.t('This step is done')),
    ];
  }
}

export function outcomeInWords(outcome: Standing): string {
  if (typeof outcome === 'number') return vscode.l10n.t('exit code {0}', outcome);
  if (outcome === 'started') return vscode.l10n.t('started');
  return outcome === 'worked' ? vscode.l10n.t('worked') : vscode.l10n.t('failed');
}

/** The first heading's line, below front matter. */
function titleLine(document: vscode.TextDocument): number {
  const most = Math.min(document.lineCount, 60);
  for (let line = 0; line < most; line++) if (/^#\s/.test(document.lineAt(line).text)) return line;
  return 0;
}
