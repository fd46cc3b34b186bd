import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { eventually } from '../eventually';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const record = () => vscode.Uri.joinPath(folder(), 'docs/incidents/2026-11-24-map-search-empty.md');
const runbook = () => vscode.Uri.joinPath(folder(), 'docs/runbooks/terminal-test.md');

const text = [
  '# Runbook: Terminal - Test', '', '## Mitigation', '', '1. Write a file.', '', '   ```sh', '   printf \'%s\' <word> > ran.txt', '   test -f ran.txt', '   ```', '',
  '2. Fail.', '', '   ```sh', '   sh -c \'exit 3\'', '   touch never.txt', '   ```', '',
].join('\n');

/** Runs the command block of that number by its lens, and says yes as soon as it is shown. */
async function run(number: number, rowsWanted: (rows: readonly string[]) => boolean): Promise<void> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', runbook(), 100);
  const { command } = lenses.filter((lens) => lens.command?.command === commands.runRunbookCommand)[number]!;
  void vscode.commands.executeCommand(command!.command, ...command!.arguments as unknown[]);
  await eventually('the row of the step', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return rows();
  }, rowsWanted, 50_000);
}

const rows = async () => (await read(record())).split('\n').filter((line) => line.startsWith('|') && line.includes('Runbook step run')).map((line) => line.replace(/^\|[^|]*\| /, '').replace(/ +\|$/, ''));

suite('A runbook in a real terminal', () => {
  let before: string;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('incident-desk.incident-desk')?.activate();
    before = await read(record());
    await write(runbook(), text);
    await vscode.window.showTextDocument(runbook());
    await vscode.commands.executeCommand(commands.startRunbook, runbook());
    const { document } = await vscode.window.showTextDocument(record());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(record(), document.positionAt(document.getText().indexOf('- [ ] Write a file')), '- `word` is `it\'s $HOME`\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await vscode.window.showTextDocument(runbook());
  });

  suiteTeardown(async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await write(record(), before);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(runbook());
  });

  test('a step runs after a yes, its value is one argument, and its exit code is a row', async () => {
    await run(0, (all) => all.length === 1);
    assert.deepEqual(await rows(), ['Runbook step run, exit code 0: Write a file (Terminal - Test)']);
    assert.equal(await read(vscode.Uri.joinPath(folder(), 'ran.txt')), "it's $HOME");
    assert.include(await read(record()), '- [x] Write a file (exit code 0)');
  });

  test('a step that fails stops there, and is not done', async () => {
    await run(1, (all) => all.length === 2);
    assert.equal((await rows())[1], 'Runbook step run, exit code 3: Fail (Terminal - Test)');
    assert.include(await read(record()), '- [ ] Fail (exit code 3)');
    const never = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder(), 'never.txt')).then(() => true, () => false);
    assert.isFalse(never);
    assert.lengthOf(vscode.window.terminals.filter(({ name }) => name === 'Runbook: Terminal - Test'), 1);
    assert.equal(await read(runbook()), text);
  });
});
