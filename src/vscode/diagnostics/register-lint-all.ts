import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { commands as ids } from '../contract';
import type { LintAllParts } from './lint-all';

/**
 * The command that lints all documents. Those that no editor has are linted again whenever their file is written, their policy
 * says something else, or their editor is closed.
 */
export function registerLintAll({ commands, ...parts }: LintAllParts & { readonly commands: CommandRegistry }): vscode.Disposable {
  const { diagnostics, workspace } = parts;
  const waiting = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const again = (uri: vscode.Uri) => {
    const key = uri.toString();
    if (waiting.has(key) || !diagnostics.showsUnopened(uri)) return;
    waiting.add(key);
    last = last.then(async () => {
      waiting.delete(key);
      await (await import('./lint-all')).lintUnopened(parts, uri);
    });
  };
  return vscode.Disposable.from(
    commands.register(ids.lintAll, async () => (await import('./lint-all')).lintAll(parts)),
    workspace.onDidChangeFile(again),
    diagnostics.onDidOutdate(again),
  );
}
