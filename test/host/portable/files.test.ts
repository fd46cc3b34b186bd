import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { eventually } from '../eventually';
import { activate, at, closeEditors, remove, write } from '../workspace';

const folder = 'docs/postmortems/burst';
const file = (name: number | string) => `${folder}/2026-02-05-burst-${name}.md`;
const text = (owner: string) => `# Postmortem: Burst\n\n## Action Items\n\n- [ ] Rebuild the index ${owner}\n`;

/** Names that the index knows, as the editor offers them: the index tells nothing else from outside. */
async function owners(): Promise<string[]> {
  const asking = at('docs/postmortems/2026-02-06-asks.md');
  const document = await vscode.workspace.openTextDocument(asking);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider', asking, document.lineAt(4).range.end,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label)).filter((name) => name.startsWith('@burst'));
}
const known = (what: string, count: number) => eventually(what, owners, (names) => names.length === count);

suite('Files that come and go', () => {
  suiteSetup(async () => {
    await activate();
    await write('docs/postmortems/2026-02-06-asks.md', '# Postmortem: Asks\n\n## Action Items\n\n- [ ] Ask @\n');
  });

  teardown(async () => {
    await closeEditors();
    await remove(folder).then(undefined, () => undefined);
    await known('nobody of the burst', 0);
  });

  suiteTeardown(() => remove('docs/postmortems/2026-02-06-asks.md'));

  test('a thousand at once are all read, and all forgotten', async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, number) => write(file(number), text(`@burst${number}`))));
    await known('a thousand owners', 1000);
    await Promise.all(Array.from({ length: 500 }, (_, number) => write(file(number), text('@burst'))));
    await known('the new owner of half of them', 501);
  });

  test('one of more than 5 MB is left out, and the others are there', async () => {
    await write(file('large'), text('@burst-large') + 'x'.repeat(5 * 1024 * 1024));
    await write(file('small'), text('@burst-small'));
    assert.deepEqual(await known('the small one', 1), ['@burst-small']);
    await vscode.commands.executeCommand(commands.lintAll);
  });

  test('those that are gone before they are read are no trouble', async () => {
    await Promise.all(Array.from({ length: 200 }, async (_, number) => {
      await write(file(number), text(`@burst${number}`));
      if (number > 0) await remove(file(number));
    }));
    assert.deepEqual(await known('the one that stayed', 1), ['@burst0']);
  });

  test('one that is renamed is known by its new name only', async () => {
    await write(file('old'), text('@burst-renamed'));
    await known('its owner', 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(file('old')), at(file('new')));
    await vscode.workspace.applyEdit(edit);
    await remove(file('new'));
    await known('nobody', 0);
  });
});
