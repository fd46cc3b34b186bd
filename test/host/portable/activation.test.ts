import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';

const id = 'incident-desk.incident-desk';

suite('Activation', () => {
  test('the extension activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.exists(extension, `${id} is installed`);
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  test('every command of the contract is registered', async () => {
    await vscode.extensions.getExtension(id)?.activate();
    assert.includeMembers(await vscode.commands.getCommands(true), Object.values(commands));
  });
});
