import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { eventually } from '../eventually';
import { declared, recordFolder } from './incident-record';

let count = 0;
let uri: vscode.Uri;

const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const messages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) =>
  input instanceof vscode.TabInputText && input.uri.scheme === 'incident-message');
/** Begins a message, and gives the editor that it is written in. */
const begin = async (name: string) => {
  await vscode.commands.executeCommand(commands.postUpdate, uri, name);
  return eventually('the message\'s editor', () => vscode.window.activeTextEditor, (editor) => editor?.document.uri.scheme === 'incident-message') as Promise<vscode.TextEditor>;
};
const write = async (editor: vscode.TextEditor, text: string) => {
  const { document } = editor;
  const at = document.getText().indexOf('[update]');
  await editor.edit((edit) => edit.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + '[update]'.length)), text));
};

suite('Messages of an incident', () => {
  suiteSetup(() => vscode.extensions.getExtension('incident-desk.incident-desk')?.activate());

  setup(async () => {
    uri = vscode.Uri.joinPath(recordFolder(), `2026-02-05-message-test-${count++}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(declared));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });

  test('an update is copied as it was written, and the record keeps what it said, where it went and when', async () => {
    const editor = await begin('update');
    assert.match(editor.document.getText(), /^🔴 SEV-1: Production website down\nStatus: Investigating\n\[update\]$/);
    await write(editor, 'Pool restarted | payments go through');
    await vscode.commands.executeCommand(commands.copyAndLogMessage, editor.document.uri);
    assert.equal(await vscode.env.clipboard.readText(), '🔴 SEV-1: Production website down\nStatus: Investigating\nPool restarted | payments go through');
    const text = await eventually('the row', saved, (now) => now.includes('Update posted to'));
    assert.match(text, /\| Update posted to #incidents: Pool restarted \\\| payments go through \|/);
    assert.match(text, /## Updates\n[^]*- \*\*\d{4}-\d\d-\d\d \d\d:\d\d UTC\S*, \\?#incidents\*\*: Pool restarted \|? ?.*payments go through/);
    await eventually('the editors', messages, (tabs) => tabs.length === 0);
  });

  test('the editor of one that was sent, which a window brings back late after a crash, is closed', async () => {
    const editor = await begin('update');
    const { uri: address } = editor.document;
    await write(editor, 'Pool restarted');
    await vscode.commands.executeCommand(commands.copyAndLogMessage, address);
    await eventually('the end of its editor', messages, ({ length }) => length === 0);
    const back: vscode.Tab[] = [];
    const listener = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => back.push(...opened));
    await vscode.commands.executeCommand('vscode.open', address, { preview: false });
    await eventually('the editor that comes back', () => back.length, (length) => length > 0);
    listener.dispose();
    await eventually('the end of that', messages, ({ length }) => length === 0);
  });

  test('its long lines are wrapped, and no setting of the person\'s is touched', async () => {
    const { document } = await begin('update');
    assert.equal(document.languageId, 'incident-message');
    const wrap = vscode.workspace.getConfiguration('editor', document).inspect('wordWrap');
    assert.deepInclude(wrap, { defaultLanguageValue: 'on', globalValue: undefined, workspaceValue: undefined, globalLanguageValue: undefined });
  });

  test('one that is sent twice at once is logged once', async () => {
    const editor = await begin('update');
    await write(editor, 'Pool restarted');
    const send = () => vscode.commands.executeCommand(commands.copyAndLogMessage, editor.document.uri);
    await Promise.all([send(), send(), send()]);
    assert.lengthOf((await saved()).match(/Update posted to/g) ?? [], 1);
  });

  test('what is written while the record is being saved stays in its editor', async () => {
    const editor = await begin('update');
    const { document } = editor;
    await write(editor, 'Pool restarted');
    const goOn = () => editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, ', and one thing more'));
    const listener = vscode.workspace.onWillSaveTextDocument(({ document: { uri: its }, waitUntil }) => {
      if (its.toString() === uri.toString()) waitUntil(goOn());
    });
    await vscode.commands.executeCommand(commands.copyAndLogMessage, document.uri);
    listener.dispose();
    assert.include(await saved(), 'Pool restarted');
    assert.notInclude(await saved(), 'one thing more');
    assert.lengthOf(messages().filter(({ input }) => (input as vscode.TabInputText).uri.toString() === document.uri.toString()), 1);
    assert.include(document.getText(), 'one thing more');
    await document.save();
  });

  test('a text for customers is logged for the status page', async () => {
    const editor = await begin('statusInitial');
    await vscode.commands.executeCommand(commands.copyAndLogMessage, editor.document.uri);
    assert.include(await saved(), '| Update posted to Status page: We\'re investigating reports of Production website down |');
  });

  test('a message that is being written is shown as it is, and given up when its editor is closed', async () => {
    const editor = await begin('update');
    await write(editor, 'Half a sentence');
    await editor.document.save();
    await vscode.window.showTextDocument(uri);
    assert.include((await begin('update')).document.getText(), 'Half a sentence');
    await vscode.window.tabGroups.close(messages());
    await eventually('a fresh message', async () => (await begin('update')).document.getText(), (text) => text.endsWith('[update]'));
    assert.equal(await saved(), declared);
  });

  test('an empty message is neither copied nor logged', async () => {
    await vscode.env.clipboard.writeText('before');
    const editor = await begin('update');
    const { document } = editor;
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, document.lineCount, 0)));
    await vscode.commands.executeCommand(commands.copyAndLogMessage, document.uri);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.equal(await saved(), declared);
    await document.save();
  });
});
