import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, at, closeEditors, remove, write } from '../workspace';

const path = 'docs/postmortems/2026-02-05-language-test.md';
const uri = () => at(path);
const text = [
  '# Postmortem: Language test', '',
  '**Date**: 2026-02-05', '**Severity**: SEV-2', '',
  '## Timeline', '', '| Time | Event |', '|------|-------|', '| 14:23 | Alert |', '',
  '## Action Items', '', '- [ ] Test the pool @zoe (due: 2026-02-12) BERTH-217', '',
  '## Related', '', 'Like [[2026-11-12-connection-pool-exhausted]].', '', '## ', '',
].join('\n');

/** Where words stand, plus so many characters. */
const position = (words: string, more = 0) => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return new vscode.Position(before.length - 1, before.at(-1)!.length + more);
};
const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
const completions = async (where: vscode.Position) =>
  (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri(), where)).items;
const hover = async (where: vscode.Position) => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri(), where);
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
};
const links = () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri());
const targets = async () => (await links()).map(({ target }) => String(target));

suite('What the editor offers', () => {
  suiteSetup(async () => {
    await activate();
    await write(path, text);
    await vscode.window.showTextDocument(uri());
    await eventually('the document in the index', () => hover(position('@zoe', 1)), (words) => words !== '');
  });

  suiteTeardown(async () => {
    await closeEditors();
    await remove(path);
  });

  test('severities of the policy, each with its response plan', async () => {
    const items = await completions(position('SEV-2', 4));
    assert.deepEqual(items.map(labelOf).filter((label) => label.startsWith('SEV-')), ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']);
    assert.include((items[0]!.documentation as vscode.MarkdownString).value, 'Response&nbsp;time');
  });

  test('people: owners in the repository and the policy’s contacts', async () => {
    assert.includeMembers((await completions(position('@zoe', 2))).map(labelOf), ['@zoe', '@priya', '@lotte']);
  });

  test('days for a due date, and what can be told about the one that is written', async () => {
    const items = await completions(position('2026-02-12', 3));
    assert.isAtLeast(items.filter((item) => /^\d{4}-\d{2}-\d{2}$/.test(labelOf(item))).length, 4);
    assert.match(await hover(position('2026-02-12', 3)), /12/);
  });

  test('sections that the template has and the document does not', async () => {
    const items = await completions(position('## \n', 3));
    const labels = items.map(labelOf);
    assert.includeMembers(labels, ['Executive Summary', 'Impact', 'Lessons Learned']);
    assert.notInclude(labels, 'Timeline');
    assert.match((items.find((item) => labelOf(item) === 'Impact')!.insertText as vscode.SnippetString).value, /^## Impact\n[^]*\$\{1:/);
  });

  test('the response plan over a severity, and the open items over their owner', async () => {
    assert.match(await hover(position('SEV-2', 1)), /High&nbsp;Impact[^]*Response&nbsp;time/);
    assert.match(await hover(position('@zoe', 1)), /1&nbsp;open&nbsp;action&nbsp;item\*\*[^]*Test&nbsp;the&nbsp;pool/);
  });

  test('nothing over plain words', async () => {
    assert.equal(await hover(position('Alert', 1)), '');
  });

  test('links to a ticket in its tracker, and to the document that is related', async () => {
    const found = await eventually('both links', targets, (all) => all.length >= 2);
    assert.include(found, 'https://plane.quayside.example/browse/BERTH-217');
    assert.include(found, at('docs/postmortems/2026-11-12-connection-pool-exhausted.md').toString());
  });
});
