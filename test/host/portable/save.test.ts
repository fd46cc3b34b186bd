import { assert } from 'chai';
import * as vscode from 'vscode';
import { saveOrTakeBack } from '../../../src/vscode/documents/save';
import { at, closeEditors, read, remove, write } from '../workspace';

const path = 'docs/postmortems/2026-02-05-host-test-saved-meanwhile.md';
const before = '# Search down\n';
const after = '# Search down\n\nA row.\n';
const files = () => vscode.workspace.getConfiguration('files');

suite('Saving what was changed', () => {
  setup(async () => {
    await files().update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Workspace);
    await write(path, before);
  });

  teardown(async () => {
    await files().update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
    await remove(path);
  });

  test('keeps what the window itself is about to save, which lets nobody else save it meanwhile', async () => {
    const document = await vscode.workspace.openTextDocument(at(path));
    let ours: Promise<void> | undefined;
    let refused: boolean | undefined;
    const participant = vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document !== document) return;
      event.waitUntil((async () => {
        refused = !(await document.save());
        ours = saveOrTakeBack(document, before);
      })());
    });
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), '\nA row.\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await ours;
    } finally {
      participant.dispose();
    }
    assert.isTrue(refused);
    assert.equal(await read(path), after);
    assert.equal(document.getText(), after);
  });
});
