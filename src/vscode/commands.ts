import * as vscode from 'vscode';
import type { Log } from '../core/ports';
import { commands } from './contract';

type CommandId = (typeof commands)[keyof typeof commands];

/**
 * Registers commands so that each of them ends the same way: a cancelled one in silence, a failed one with its error in the log
 * and one notification that leads there.
 */
export class CommandRegistry {
  constructor(private readonly log: Log) {}

  register(id: CommandId, run: (...args: never[]) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        if (error instanceof vscode.CancellationError) return undefined;
        this.log.error(`${id} failed`, error);
        void this.tell(error);
        return undefined;
      }
    });
  }

  private async tell(error: unknown): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const words = error instanceof Error ? error.message : String(error);
    const picked = await vscode.window.showErrorMessage(vscode.l10n.t('Incident Desk: {0}', words), showLog);
    if (picked === showLog) await vscode.commands.executeCommand(commands.showLog);
  }
}
