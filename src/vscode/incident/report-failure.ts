import * as vscode from 'vscode';
import { logEvent } from '../../core/incident/lifecycle/changes';
import type { Clock, Log } from '../../core/ports';
import { systemWords } from '../connections/system-words';
import type { RecordChanges } from './commands/record-changes';

export interface ReportParts {
  readonly editor: RecordChanges;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a connected system did not do. */
export interface SystemFailure {
  /** The row that the record gets. */
  readonly row: string;
  /** What a person is told, before the reasons. */
  readonly said: string;
  readonly reasons: readonly unknown[];
  /** What could be done with another tool, to be copied. */
  readonly text?: string;
  readonly again: () => Promise<void>;
}

/** Writes down that a connected system failed, says why, and tries again when somebody asks for it. An incident goes on without. */
export async function reportFailure(parts: ReportParts, incident: vscode.Uri, failure: SystemFailure): Promise<void> {
  await noteRow(parts, incident, failure.row);
  const [again, copy] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Copy Text')];
  const picked = await vscode.window.showWarningMessage([failure.said, ...failure.reasons.map(inWords)].join(' '), again, ...failure.text === undefined ? [] : [copy]);
  if (picked === again) await failure.again();
  else if (picked === copy) await vscode.env.clipboard.writeText(failure.text!);
}

/** Writes a row of what a system did or did not. A record that can't be written is no reason to stop there. */
export async function noteRow({ editor, clock, log }: ReportParts, incident: vscode.Uri, row: string): Promise<void> {
  const at = clock.now();
  await editor.change(incident, (now) => logEvent(now, at, row)).catch((error: unknown) => log.error(`"${row}" could not be written down`, error));
}

function inWords(reason: unknown): string {
  return reason instanceof vscode.CancellationError ? vscode.l10n.t('Nobody waited for its answer.') : systemWords(reason);
}
