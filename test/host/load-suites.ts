import * as vscode from 'vscode';
import { eventually } from './eventually';

/** Milliseconds: a busy machine takes its time to open a window, which no test is about. */
const forAWindow = 60_000;

/**
 * Imports the portable suites for the workspace that this window shows, and gives its name: that of its folder or of its
 * `.code-workspace` file, as `scripts/host/workspaces.mjs` makes them.
 */
export async function loadSuites(): Promise<string> {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  const shown = workspaceFile ?? workspaceFolders?.[0]?.uri;
  const name = shown ? /([^/.]+)[^/]*$/.exec(shown.path)![1]! : 'no-folder';
  // The folders that a workspace file names may come after the window is there, one by one.
  if (workspaceFile) await eventually('the folders of the workspace', () => vscode.workspace.workspaceFolders?.length ?? 0, (count) => count > 1, forAWindow);
  await suites[name]!();
  return name;
}

const suites: Readonly<Record<string, () => Promise<unknown>>> = {
  portable: () => import('suites:portable'),
  plain: () => import('suites:plain'),
  'two-folders': () => import('suites:two-folders'),
  'no-folder': () => import('suites:no-folder'),
};
