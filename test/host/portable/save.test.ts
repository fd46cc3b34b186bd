import { assert } from 'chai';
import * as vscode from 'vscode';
import { saveOrTakeBack } from '../../../src/vscode/documents/save';
import { at, closeEditors, read, remove, saveByItself, write } from '../workspace';

const path = 'docs/postmortems/2026-02-05-host-test-saved-meanwhile.md';
const before = '# Search down\n';
const after = '# Search down\n\nA row.\n';

suite('Saving what was changed', () => {
  setup(async () => {
    await saveByItself('afterDelay');
    await write(path, before);
  });

  teardown(async () => {
    await saveByItself(undefined);
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
