import * as vscode from 'vscode';
import { eventually } from '../eventually';

suite('Bundles', () => {
  test('a team’s policy is read by a module that is loaded for it from a file of its own', async () => {
    const extension = vscode.extensions.getExtension('incident-desk.incident-desk');
    await extension?.activate();
    const policyModule = vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist/policy.js').fsPath;
    await eventually('the loaded modules', () => Object.keys(require.cache), (files) => files.includes(policyModule));
  });
});
