import * as vscode from 'vscode';
import { eventually } from './eventually';
import type { ActivationTimes } from './report';

/** Milliseconds: on a busy machine, the window that tells it comes late. */
const patience = 60_000;
const row = /^\| incident-desk\.incident-desk *\|[^|]*\| *(\d+) *\| *(\d+) *\| *(\d+) *\| *([^|]*?) *\|/m;

/**
 * How long the extension took to start, as the host itself measured it: read from **Developer: Startup Performance**, which tells
 * it of every extension. Undefined where ours has not been started.
 */
export async function activationTimes(): Promise<ActivationTimes | undefined> {
  if (!vscode.extensions.getExtension('incident-desk.incident-desk')?.isActive) return undefined;
  await vscode.commands.executeCommand('perfview.show');
  const text = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
  const found = row.exec(await eventually('the startup performance', text, (shown) => row.test(shown), patience))!;
  const [load, call, finish] = found.slice(1, 4).map(Number) as [number, number, number];
  return { load, call, finish, event: found[4]! };
}
