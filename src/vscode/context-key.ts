import * as vscode from 'vscode';
import type { Context } from './contract';

/** Sets a key that conditions in the manifest ask for; the window is told only where its value has changed. */
export function contextKey(name: Context): (value: boolean | string) => Thenable<unknown> | undefined {
  let told: boolean | string | undefined;
  return (value) => {
    if (value === told) return undefined;
    told = value;
    return vscode.commands.executeCommand('setContext', `incidentDesk.${name}`, value);
  };
}
