import { assert } from 'chai';
import * as vscode from 'vscode';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { activate, at, closeEditors, findings, findingsOnce, remove, ruleOf, showAt, write } from '../workspace';

const id = 'incident-desk.incident-desk';
const looksLikeOurs = '# Postmortem: Search is down\n\n## Impact\n\nTBD\n\n## Action Items\n\n- [ ] Ask @\n';
const open = (path: string) => vscode.window.showTextDocument(at(path));
const offered = async (path: string) => {
  const uri = at(path);
  const [completions, lenses, actions] = await Promise.all([
    vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, new vscode.Position(8, 11)),
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri),
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(4, 0, 4, 3), vscode.CodeActionKind.QuickFix.value),
  ]);
  return {
    people: completions.items.filter(({ kind }) => kind === vscode.CompletionItemKind.User).length,
    lenses: lenses.filter(({ command }) => command?.command.startsWith('incidentDesk.')).length,
    fixes: actions.length,
  };
};

suite('A workspace without our folders', () => {
  teardown(closeEditors);

  test('does not even start the extension', () => {
    assert.isFalse(vscode.extensions.getExtension(id)?.isActive);
  });

  test('gets no findings, links, fixes or completions in a document that looks like ours', async () => {
    await write('notes/search.md', looksLikeOurs);
    await open('notes/search.md');
    await activate();
    assert.deepEqual(await offered('notes/search.md'), { people: 0, lenses: 0, fixes: 0 });
    assert.isEmpty(findings(at('notes/search.md')));
  });

  test('gets no view, no command and no key binding by a record', async () => {
    await write('notes/outage.md', '# Incident: Search is down\n\n**Status**: Investigating\n\n## Action Items\n\n- [ ] Ask @\n');
    await showAt(at('notes/outage.md'), 6, 8);
    await eventually('the first word of records', () => contextKey('recordShown'), (isShown) => isShown !== undefined);
    const keys = ['active', 'incidentOpen', 'incidentAtHand', 'recordShown', 'runbookShown', 'actionItemAtCursor'];
    assert.isEmpty(keys.filter((key) => contextKey(key)));
  });

  // In a web worker the extension is one file.
  if (typeof require.cache === 'object') {
    test('loads no parser, no search and no command until somebody needs it', () => {
      const { path } = vscode.Uri.joinPath(vscode.extensions.getExtension(id)!.extensionUri, 'dist/');
      const loaded = Object.keys(require.cache).map((file) => vscode.Uri.file(file).path).filter((file) => file.startsWith(path)).map((file) => file.slice(path.length));
      assert.include(loaded, 'extension.js');
      assert.includeMembers(['extension.js', 'built-in-policy.js', 'node-files.js', 'test/host.js'], loaded);
    });
  }

  test('is one of ours from the first document in one of our folders on, until the folder is gone', async () => {
    await open('notes/search.md');
    await write('docs/postmortems/2026-02-05-search.md', looksLikeOurs);
    await findingsOnce(at('notes/search.md'), (rules) => rules.includes('leftover-template-text'));
    await open('docs/postmortems/2026-02-05-search.md');
    await findingsOnce(at('docs/postmortems/2026-02-05-search.md'), (rules) => rules.includes('required-section'));
    // What is closed can be offered as soon as something is.
    assert.isFalse(contextKey('actionItems.anyClosed'));
    await write('docs/postmortems/2026-02-06-closed.md', '# Postmortem: Search is down\n\n## Action Items\n\n- [x] Rebuild the index\n');
    await eventually('a closed action item', () => contextKey('actionItems.anyClosed'), Boolean);
    await closeEditors();
    await open('notes/search.md');
    await remove('docs');
    await eventually('silence again', () => findings(at('notes/search.md')).map(ruleOf), (rules) => rules.length === 0);
  });
});
