import * as vscode from 'vscode';
import type { Log } from '../core/ports';
import { commands } from './contract';
import { reasonOf } from './words';

type CommandId = (typeof commands)[keyof typeof commands];

/**
 * Registers commands so that each of them ends the same way: a cancelled one in silence, a failed one with its error in the log
 * and one notification that leads there. A command may be what starts the extension: none begins before `ready`, when the
 * team's policy and templates are known.
 */
export class CommandRegistry {
  constructor(private readonly log: Log, private readonly ready: Promise<void>) {}

  register(id: CommandId, run: (...args: never[]) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(id, (...args: never[]) => this.attempt(id, () => run(...args)));
  }

  /** Does what a person asks for otherwise than by a command, with the same ends. `what` names it in the log; undefined where it came to nothing. */
  async attempt<Result>(what: string, run: () => Result | Promise<Result>): Promise<Result | undefined> {
    try {
      await this.ready;
      return await run();
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      this.log.error(`${what} failed`, error);
      void this.tell(error);
      return undefined;
    }
  }

  private async tell(error: unknown): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const picked = await vscode.window.showErrorMessage(vscode.l10n.t('Incident Desk: {0}', reasonOf(error)), showLog);
    if (picked === showLog) await vscode.commands.executeCommand(commands.showLog);
  }
}
