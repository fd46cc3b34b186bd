import * as vscode from 'vscode';
import type { Git } from '../../core/ports';

/** Git as VS Code's own extension knows it; what asks it is read when somebody wants an answer. */
export const builtInGit: Git = {
  isAvailable: () => vscode.extensions.getExtension('vscode.git') !== undefined,
  user: async () => (await import('./git-extension')).user(),
  commitsSince: async (since) => (await import('./git-extension')).commitsSince(since),
};
