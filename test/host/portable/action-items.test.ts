import { assert } from 'chai';
import * as vscode from 'vscode';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { summarize } from '../../../src/core/index/summarize';
import { defaultPolicy } from '../../../src/core/policy/default';
import { ActionItemTree } from '../../../src/vscode/action-items/action-item-tree';
import type { ActionItemViewState } from '../../../src/vscode/action-items/view-state';
import { commands } from '../../../src/vscode/contract';
import type { Today } from '../../../src/vscode/documents/today';
import type { Usage } from '../../../src/vscode/documents/usage';
import type { WorkspaceIndex } from '../../../src/vscode/documents/workspace-index';
import { answering } from '../answers';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { offeredBy } from '../offered';
import { saveByItself, showAt } from '../workspace';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const encode = (text: string) => new TextEncoder().encode(text);
const items = ['- [ ] Test the pool', '- Add an alert @sam (due: 2026-02-12)'];
const text = ['# Postmortem: Pool exhausted', '', '## Action Items', '', ...items, ''].join('\n');

let count = 0;
let uri: vscode.Uri;

const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
/** What the tree and the code lenses pass to a command. */
const target = (line: number, words: string) => ({ uri: uri.toString(), line, text: words });
const lenses = async () => {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.filter(({ command }) => command?.command.startsWith('incidentDesk.actionItem.'));
};

suite('Action items', () => {
  suiteSetup(async () => {
    await saveByItself('off');
    await vscode.extensions.getExtension('incident-desk.incident-desk')?.activate();
  });

  suiteTeardown(() => saveByItself(undefined));

  setup(async () => {
    uri = vscode.Uri.joinPath(folder(), `docs/postmortems/2026-02-05-host-test-${count++}.md`);
    await vscode.workspace.fs.writeFile(uri, encode(text));
  });

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  test('marking one done in a file that is not open changes its line in the file', async () => {
    await vscode.commands.executeCommand(commands.markActionItemDone, target(4, 'Test the pool'));
    assert.equal(await saved(), text.replace('- [ ]', '- [x]'));
    await vscode.commands.executeCommand(commands.reopenActionItem, target(4, 'Test the pool'));
    assert.equal(await saved(), text);
  });

  test('from the menu of an editor, which gives its document, it is the one at the cursor', async () => {
    await showAt(uri, 4, 8);
    await vscode.commands.executeCommand(commands.markActionItemDone, uri);
    assert.equal(await saved(), text.replace('- [ ]', '- [x]'));
  });

  test('the key of the one at the cursor is there as soon as a policy names the document', async () => {
    const elsewhere = vscode.Uri.joinPath(folder(), 'elsewhere/2026-02-05-pool.md');
    const policy = vscode.Uri.joinPath(folder(), '.incidents/policy.yaml');
    const before = await vscode.workspace.fs.readFile(policy);
    await vscode.workspace.fs.writeFile(elsewhere, encode('# Pool\n\n## Action Items\n\n- [ ] Test the pool\n'));
    await showAt(elsewhere, 4, 8);
    try {
      await eventually('no key', () => contextKey('actionItemAtCursor'), (state) => state !== 'open');
      await vscode.workspace.fs.writeFile(policy, encode("files:\n  postmortem: ['elsewhere/*.md']\n"));
      await eventually('the key', () => contextKey('actionItemAtCursor'), (state) => state === 'open');
    } finally {
      await vscode.workspace.fs.writeFile(policy, before);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(elsewhere, '..'), { recursive: true, useTrash: false });
    }
  });

  test('an editor with unsaved text is changed and left unsaved, as one undo', async () => {
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'A new line.\n\n'));
    const typed = editor.document.getText();
    await vscode.commands.executeCommand(commands.dropActionItem, target(5, 'Add an alert'));
    assert.include(editor.document.getText(), "- Add an alert @sam (due: 2026-02-12) **Won't do**\n");
    assert.isTrue(editor.document.isDirty);
    assert.equal(await saved(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), typed);
  });

  test('of several that are chosen, those that are closed stay as they are', async () => {
    const done = text.replace('- [ ]', '- [x]');
    await vscode.workspace.fs.writeFile(uri, encode(done));
    const nodes = [target(4, 'Test the pool'), target(5, 'Add an alert')].map((item) => ({ kind: 'item', entry: { uri: item.uri, item } }));
    await vscode.commands.executeCommand(commands.dropActionItem, nodes[1], nodes);
    assert.equal(await saved(), done.replace('2026-02-12)', "2026-02-12) **Won't do**"));
    await vscode.commands.executeCommand(commands.dropActionItem, nodes[0], [nodes[0]]);
    assert.include(await saved(), "- [ ] Test the pool **Won't do**\n");
  });

  test('several of one document are one undo', async () => {
    const table = `${text}\n| Action | Owner |\n|---|---|\n| Cap the pool | @sam |\n| Watch the pool | @kim |\n`;
    await vscode.workspace.fs.writeFile(uri, encode(table));
    const editor = await vscode.window.showTextDocument(uri);
    const line = table.split('\n').findIndex((each) => each.includes('Cap the pool'));
    const nodes = [target(line, 'Cap the pool'), target(5, 'Add an alert'), target(line + 1, 'Watch the pool')].map((item) => ({ kind: 'item', entry: { uri: item.uri, item } }));
    await vscode.commands.executeCommand(commands.markActionItemDone, nodes[0], nodes);
    const changed = editor.document.getText().replace(/✅ \d{4}-\d{2}-\d{2}/g, '✅');
    assert.equal(changed, table.replace(/Cap the pool|Watch the pool|\(due: 2026-02-12\)/g, '$& ✅'));
    assert.equal(await saved(), editor.document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), table);
  });

  test('an item that is gone is told of, and nothing else is changed', async () => {
    await vscode.commands.executeCommand(commands.markActionItemDone, target(4, 'Something that was here before'));
    assert.equal(await saved(), text);
  });

  test('from the palette a command acts on the item at the cursor', async () => {
    const editor = await showAt(uri, 5, 8);
    await vscode.commands.executeCommand(commands.markActionItemDone);
    assert.match(editor.document.lineAt(5).text, /^- Add an alert @sam \(due: 2026-02-12\) ✅ \d{4}-\d{2}-\d{2}$/);
  });

  test('an item is copied with its facts and its place', async () => {
    await vscode.commands.executeCommand(commands.copyActionItem, target(5, 'Add an alert'));
    assert.match(await vscode.env.clipboard.readText(), /^Add an alert · @sam · 2026-02-12 \(docs\/postmortems\/.*\.md:6\)$/);
  });

  test('an owner or a day that is typed faster than the window offers it is taken, not one that it resembles', async () => {
    const changing = (command: string, typed: string) =>
      answering([{ typed }], () => vscode.commands.executeCommand(command, target(4, 'Test the pool')));
    await changing(commands.changeActionItemOwner, 'to');
    assert.include(await saved(), '- [ ] Test the pool (owner: to)\n');
    await changing(commands.changeActionItemDueDate, '2027-01-31');
    assert.match(await saved(), /^- \[ \] Test the pool \(owner: to\).*2027-01-31/m);
  });

  test('a due date in words that name no day is called so', async () => {
    const { createQuickPick } = vscode.window;
    let pick: vscode.QuickPick<vscode.QuickPickItem> | undefined;
    vscode.window.createQuickPick = (() => (pick = createQuickPick())) as typeof createQuickPick;
    try {
      const changed = vscode.commands.executeCommand(commands.changeActionItemDueDate, target(4, 'Test the pool'));
      const shown = await eventually('the question', () => pick, (each) => each !== undefined);
      const labels = () => shown!.items.map(({ label }) => label);
      const offered = labels();
      shown!.value = 'next friday';
      await eventually('what is wrong with it', labels, ([label]) => label === '"next friday" is not a date yet: YYYY-MM-DD');
      shown!.value = 'next';
      await eventually('the usual days', labels, (now) => now.join() === offered.join());
      shown!.hide();
      await changed;
    } finally {
      vscode.window.createQuickPick = createQuickPick;
    }
    assert.equal(await saved(), text);
  });

  test('what looks like an icon in a document stays text in the pick of an item and over its line', async () => {
    const table = '| Action | Owner |\n|---|---|\n| Rotate $(key) | $(flame) team |';
    await vscode.workspace.fs.writeFile(uri, encode(text.replace(items.join('\n'), table)));
    // What the pick offers the index has read.
    const rotate = await eventually(
      'the item',
      async () => (await offeredBy(commands.markActionItemDone)).find(({ label }) => label.startsWith('Rotate')),
      (item) => item !== undefined,
    );
    assert.equal(rotate!.label, 'Rotate \\$(key)');
    assert.include(rotate!.detail, '\\$(flame) team');
    await vscode.window.showTextDocument(uri);
    assert.include((await lenses()).map(({ command }) => command!.title), '$(person) \\$(flame) team');
  });

  test('the view keeps to the words that are typed, and to whose items the line says', async () => {
    await answering([{ typed: 'pool' }], () => vscode.commands.executeCommand(commands.filterActionItems));
    assert.isTrue(contextKey('actionItems.filtered'));
    await vscode.commands.executeCommand(commands.clearActionItemFilter);
    assert.isFalse(contextKey('actionItems.filtered'));
  });

  test('each item in an editor has links over its line, unless the setting hides them', async () => {
    await vscode.window.showTextDocument(uri);
    assert.deepEqual((await lenses()).map(({ range }) => range.start.line), [4, 4, 4, 5, 5, 5]);
    const settings = vscode.workspace.getConfiguration('incidentDesk');
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('no links', lenses, (found) => found.length === 0);
    } finally {
      await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('several items of one line have rows of their own', () => {
    const one = '<table><tr><th>Action</th><th>Status</th></tr><tr><td>Test the pool</td><td>Open</td></tr><tr><td>Test the pool</td><td>Open</td></tr></table>';
    const document = parse(text.replace(items.join('\n'), one), { markdown, vocabulary: vocabularyOf(defaultPolicy), fileName: 'x.md' });
    const index = new DocumentIndex();
    index.set(uri.toString(), summarize(document, 'postmortem', 'x.md', defaultPolicy));
    const today = { forTeam: () => '2026-02-05' } as Today;
    const view = { current: { grouping: 'urgency', sorting: 'due', onlyMine: false, text: '', showClosed: false } } as ActionItemViewState;
    const tree = new ActionItemTree({ index } as WorkspaceIndex, { team: () => ({ policy: defaultPolicy }) } as Usage, today, view, () => []);
    const rows = tree.getChildren(tree.getChildren()[0]).map((node) => tree.getTreeItem(node));
    assert.deepEqual(rows.map(({ label }) => label), ['Test the pool', 'Test the pool']);
    // VS Code shows no row of a tree that has two of one id.
    assert.lengthOf(new Set(rows.map(({ id }) => id)), 2);
  });

  test('a group of a contact has the name and the handle', () => {
    const two = '- Watch it (owner: @sam)\n- Cap it (owner: Sam Swaab)\n- Test it (owner: Kim)';
    const policy = { ...defaultPolicy, contacts: [{ role: 'Team Lead', name: 'Sam Swaab', handle: '@sam' }] };
    const document = parse(text.replace(items.join('\n'), two), { markdown, vocabulary: vocabularyOf(policy), fileName: 'x.md' });
    const index = new DocumentIndex();
    index.set(uri.toString(), summarize(document, 'postmortem', 'x.md', policy));
    const view = { current: { grouping: 'owner', sorting: 'due', onlyMine: false, text: '', showClosed: false } } as ActionItemViewState;
    const tree = new ActionItemTree({ index } as WorkspaceIndex, { team: () => ({ policy }) } as Usage, { forTeam: () => '2026-02-05' } as Today, view, () => []);
    const groups = tree.getChildren().map((node) => tree.getTreeItem(node));
    assert.deepEqual(groups.map(({ label, description }) => `${label as string}: ${description as string}`), ['Kim: 1', 'Sam Swaab: 2 · @sam']);
  });

  test('from the palette a command acts on the item around the cursor, of several on its line', async () => {
    const line = '<table><tr><th>Action</th><th>Status</th></tr><tr><td>Test the pool</td><td>Open</td></tr><tr><td>Add an alert</td><td>Open</td></tr></table>';
    await vscode.workspace.fs.writeFile(uri, encode(text.replace(items.join('\n'), line)));
    const editor = await vscode.window.showTextDocument(uri);
    await eventually('the table in the editor', () => editor.document.lineAt(4).text, (now) => now === line);
    const at = line.indexOf('an alert');
    editor.selection = new vscode.Selection(4, at, 4, at);
    await vscode.commands.executeCommand(commands.copyActionItem);
    assert.match(await vscode.env.clipboard.readText(), /^Add an alert /);
  });

  test('an item is opened at its line', async () => {
    await vscode.commands.executeCommand(commands.openActionItem, target(5, 'Add an alert'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 5);
  });
});
