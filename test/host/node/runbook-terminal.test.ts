import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering } from '../answers';
import { eventually } from '../eventually';
import { resolveTyped } from '../resolve-typed';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const record = () => vscode.Uri.joinPath(folder(), 'docs/incidents/2026-11-24-map-search-empty.md');
const runbook = () => vscode.Uri.joinPath(folder(), 'docs/runbooks/terminal-test.md');

const text = [
  '# Runbook: Terminal - Test', '', '## Mitigation', '', '1. Write a file.', '', '   ```sh', '   printf \'%s\' <word> > ran.txt', '   test -f ran.txt', '   ```', '',
  '2. Fail.', '', '   ```sh', '   sh -c \'exit 3\'', '   touch never.txt', '   ```', '',
  '3. Ask with the token.', '', '   ```sh', '   printf \'%s\' <api-token> > token.txt', '   ```', '',
  '4. Wait.', '', '   ```sh', '   until test -f go.txt; do sleep 0.1; done', '   ```', '',
].join('\n');

const integration = () => vscode.workspace.getConfiguration('terminal.integrated.shellIntegration');
const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', runbook(), 100);

/** Runs the command block of that number by its lens, and waits for its end. */
async function runBlock(number: number): Promise<void> {
  const { command } = (await lenses()).filter((lens) => lens.command?.command === commands.runRunbookCommand)[number]!;
  await vscode.commands.executeCommand(command!.command, ...command!.arguments as unknown[]);
}

/** Runs the command block of that number by its lens, and says yes as soon as it is shown. */
async function run(number: number, rowsWanted: (rows: readonly string[]) => boolean): Promise<void> {
  void runBlock(number);
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

  test('a secret is typed into the terminal, and stands in no row, value or state of the record', async () => {
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    await answering([secret, 'Run in terminal'], () => runBlock(2));
    assert.equal(await read(vscode.Uri.joinPath(folder(), 'token.txt')), secret);
    assert.equal((await rows())[2], 'Runbook step run, exit code 0: Ask with the token (Terminal - Test)');
    assert.notInclude(await read(record()), secret);
    assert.notInclude(await read(record()), 'api-token` is');
  });

  test('a step that still runs is noted as started, so that the record tells of it should the window not see its end', async () => {
    const running = answering(['Run in terminal'], () => runBlock(3));
    await eventually('the note of the beginning', () => read(record()), (now) => now.includes('- [ ] Wait (started)'));
    const titles = (await lenses()).map(({ command }) => command!.title);
    assert.isTrue(titles.some((title) => title.includes('Running')), titles.join());
    await write(vscode.Uri.joinPath(folder(), 'go.txt'), '');
    await running;
    assert.include(await read(record()), '- [x] Wait (exit code 0)');
  });

  test('a step that ends when its incident is resolved is written into the record that it began in', async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'go.txt'));
    const running = answering(['Run in terminal'], () => runBlock(3));
    await eventually('the note of the beginning', () => read(record()), (now) => now.includes('Wait (started)'));
    await resolveTyped('resolve Done');
    await write(vscode.Uri.joinPath(folder(), 'go.txt'), '');
    await running;
    assert.include(await read(record()), '**Status**: Resolved\n');
    assert.include(await read(record()), '- [x] Wait (exit code 0)');
    assert.lengthOf((await rows()).filter((row) => row === 'Runbook step run, exit code 0: Wait (Terminal - Test)'), 2);
    await type('reopen Errors are back');
  });

  test('where the shell tells nothing, a person is asked how it ended', async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    const { showInformationMessage } = vscode.window;
    const asked: string[] = [];
    let answer = 1;
    let meanwhile = (): Thenable<unknown> => Promise.resolve();
    vscode.window.showInformationMessage = (async (message: string, ...buttons: string[]) => {
      if (!message.startsWith('"')) return undefined;
      asked.push(message);
      await meanwhile();
      return buttons[answer];
    }) as never;
    const ran = vscode.Uri.joinPath(folder(), 'ran.txt');
    await vscode.workspace.fs.delete(ran);
    await integration().update('enabled', false, vscode.ConfigurationTarget.Global);
    try {
      await answering(['Run in terminal'], () => runBlock(3));
      assert.deepEqual(asked.splice(0), ['"Wait": the terminal can\'t tell how the command ended.']);
      assert.equal((await rows()).at(-1), 'Runbook step run, failed: Wait (Terminal - Test)');
      // What comes behind a command that failed is not typed, what comes behind one that worked is.
      await answering(['Run in terminal'], () => runBlock(1));
      answer = 0;
      await answering(['Run in terminal'], () => runBlock(0));
      await eventually('the file that the terminal writes last', () => vscode.workspace.fs.stat(ran).then(() => true, () => false), Boolean);
      assert.deepEqual(asked, ['Fail', 'Write a file', 'Write a file'].map((step, at) =>
        `"${step}": the terminal can't tell how the command ended.${at < 2 ? ' If it worked, the next one is typed.' : ''}`));
      const never = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder(), 'never.txt')).then(() => true, () => false);
      assert.isFalse(never);
      assert.equal((await rows()).at(-1), 'Runbook step run, worked: Write a file (Terminal - Test)');
      // The incident is resolved before somebody answers.
      meanwhile = () => resolveTyped('resolve Done');
      await answering(['Run in terminal'], () => runBlock(3));
      assert.include(await read(record()), '**Status**: Resolved\n');
      assert.include(await read(record()), '- [x] Wait (worked)');
    } finally {
      await integration().update('enabled', undefined, vscode.ConfigurationTarget.Global);
      vscode.window.showInformationMessage = showInformationMessage;
    }
  });
});
