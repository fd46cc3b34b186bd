import type * as vscode from 'vscode';
import { OutputLog } from './vscode/host/log';

export function activate(context: vscode.ExtensionContext): void {
  const log = new OutputLog();
  context.subscriptions.push(log);
  log.info('Incident Desk is active');
}
