import * as vscode from 'vscode';

/** So long nobody needs to see that something is under way; milliseconds. */
const soon = 1000;

/**
 * Waits for what the network does. What takes longer than a second is shown, and can be given up, which rejects with a
 * `CancellationError`; what was asked for may still come about then.
 */
export async function patiently<Result>(title: string, task: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), soon); });
  const first = await Promise.race([task.then((result) => ({ result })), late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first.result;
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, given) => {
    const up = new Promise<never>((_, reject) => given.onCancellationRequested(() => reject(new vscode.CancellationError())));
    return Promise.race([task, up]);
  });
}
