import * as vscode from 'vscode';

/** Sets a key that conditions in the manifest ask for; the window is told only where its value has changed. */
export function contextKey(name: string): (value: boolean | string) => void {
  let told: boolean | string | undefined;
  return (value) => {
    if (value === told) return;
    told = value;
    void vscode.commands.executeCommand('setContext', name, value);
  };
}
