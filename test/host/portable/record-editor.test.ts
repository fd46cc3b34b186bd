import { assert } from 'chai';
import * as vscode from 'vscode';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Documents } from '../../../src/vscode/documents/documents';
import type { Usage } from '../../../src/vscode/documents/usage';
import { RecordEditor } from '../../../src/vscode/incident/commands/record-editor';
import type { Policies } from '../../../src/vscode/policies/policies';
import { inMemory, MemoryFiles } from '../memory-files';
import { closeEditors } from '../workspace';
import { declared } from './incident-record';

const encode = (text: string) => new TextEncoder().encode(text);

suite('The editor of records', () => {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const process = { policy: defaultPolicy };
  const policies = { in: () => process, for: () => process, vocabularyFor: () => vocabularyOf(defaultPolicy) } as unknown as Policies;
  const documents = new Documents(policies, { uses: () => true } as unknown as Usage, markdown);
  const editor = new RecordEditor({ documents, policies, turns: { take: (_, work) => work() }, log: silent });
  let files: MemoryFiles;
  let record: vscode.Uri;
  let made = 0;

  setup(() => {
    files = new MemoryFiles();
    // One of its own for each test: a busy window may still hold the unsaved text that the one before left in its editor.
    record = inMemory(`/docs/incidents/2026-02-05-search-${++made}.md`);
    files.writeFile(record, encode(declared));
  });

  teardown(async () => {
    await closeEditors();
    files.dispose();
  });

  test('leaves what a person types while it waits for the editor to show what another program wrote', async () => {
    const shown = await vscode.window.showTextDocument(record);
    files.writeUntold(record, encode(`${declared}\nFrom a pull.\n`));
    let isTyping = false;
    files.whenRead = () => {
      if (!isTyping) void shown.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Somebody is typing.\n\n'));
      isTyping = true;
    };
    await editor.change(record, ({ document: { text } }) => [{ start: text.length, end: text.length, text: 'A row.\n' }]);
    assert.isTrue(isTyping);
    const text = shown.document.getText();
    assert.include(text, 'Somebody is typing.\n');
    assert.isTrue(text.endsWith('A row.\n'), text);
    assert.isTrue(shown.document.isDirty);
  });

  test('writes nothing under the name of an untitled record that was saved to a file meanwhile', async () => {
    const gone = vscode.Uri.parse('untitled:Untitled-77');
    const failure = await editor.change(gone, () => [{ start: 0, end: 0, text: 'A row.\n' }]).catch((error: unknown) => error);
    assert.match(String(failure), /Untitled-77 is no longer open under this name/);
    assert.isFalse(vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === gone.toString()));
  });

  test('takes a row back that can\'t be saved, so that what is tried again stands there once', async () => {
    const shown = await vscode.window.showTextDocument(record);
    const log = () => editor.change(record, ({ document: { text } }) => [{ start: text.length, end: text.length, text: 'A row.\n' }]);
    const writeFile = files.writeFile.bind(files);
    files.writeFile = (uri) => { throw vscode.FileSystemError.NoPermissions(uri); };
    const failure = await log().catch((error: unknown) => error);
    assert.match(String(failure), /can't be saved, so nothing was written to it/);
    assert.strictEqual(shown.document.getText(), declared);
    files.writeFile = writeFile;
    await log();
    assert.strictEqual(new TextDecoder().decode(files.readFile(record)), `${declared}A row.\n`);
    assert.isFalse(shown.document.isDirty);
  });

  test('says that a record is not there any more whose editor is', async () => {
    await vscode.window.showTextDocument(record);
    files.delete(record);
    const failure = await editor.change(record, () => [{ start: 0, end: 0, text: 'A row.\n' }]).catch((error: unknown) => error);
    assert.match(String(failure), /2026-02-05-search-\d\.md is not there any more\.$/);
  });

  test('makes a change anew of a text that changes meanwhile', async () => {
    const shown = await vscode.window.showTextDocument(record);
    let asked = 0;
    await editor.change(record, ({ document: { text } }) => {
      if (asked++ === 0) void shown.edit((edit) => edit.insert(new vscode.Position(0, 0), '<!-- Somebody was faster. -->\n'));
      return [{ start: text.length, end: text.length, text: 'A row.\n' }];
    });
    assert.strictEqual(shown.document.getText().replaceAll('\r\n', '\n'), `<!-- Somebody was faster. -->\n${declared}A row.\n`);
    assert.strictEqual(asked, 2);
  });
});
