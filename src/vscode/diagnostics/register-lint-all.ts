import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { commands as ids } from '../contract';
import type { LintAllParts } from './lint-all';

/** The command that lints all documents. Those that no editor has are linted again whenever their file is written. */
export function registerLintAll({ commands, ...parts }: LintAllParts & { readonly commands: CommandRegistry }): vscode.Disposable {
  const { diagnostics, workspace } = parts;
  let last: Promise<unknown> = Promise.resolve();
  return vscode.Disposable.from(
    commands.register(ids.lintAll, async () => (await import('./lint-all')).lintAll(parts)),
    workspace.onDidChangeFile((uri) => {
      if (diagnostics.showsUnopened(uri)) last = last.then(async () => (await import('./lint-all')).lintUnopened(parts, uri));
    }),
  );
}
