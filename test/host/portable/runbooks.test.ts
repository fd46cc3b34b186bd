import { assert } from 'chai';
import * as vscode from 'vscode';
import { readCommand } from '../../../src/core/runbook/placeholders/find';
import { commands } from '../../../src/vscode/contract';
import { askValues } from '../../../src/vscode/runbooks/ask-values';
import { answering, asOffered } from '../answers';
import { eventually } from '../eventually';
import { recordFolder } from './incident-record';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const file = (path: string) => vscode.Uri.joinPath(folder(), path);
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

const record = () => vscode.Uri.joinPath(recordFolder(), '2026-11-24-map-search-empty.md');
const runbook = () => file('docs/runbooks/host-test.md');
const text = [
  '# Runbook: Host - Test', '', '## Diagnosis', '', '1. See how old the index is.', '', '   ```sh', '   curl -sS https://berth.example/api/age?place=<place>', '   ```', '',
  '2. Look at the dashboard.', '', '## Mitigation', '', '- Restart the worker.', '',
].join('\n');

const lenses = async (uri: vscode.Uri) => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100))
  .filter(({ command }) => command?.command.startsWith('incidentDesk.runbook.'));
const titles = async () => (await lenses(runbook())).map(({ command, range }) => `${range.start.line} ${command!.title.replace(/^\$\([\w-]+\) /, '')}`).filter((title) => !title.endsWith('Run in terminal'));
const rows = async () => (await read(record())).split('\n').filter((line) => line.includes('Runbook ') && line.startsWith('|')).map((line) => line.replace(/^\|[^|]*\| /, '').replace(/ +\|$/, ''));
const tick = (step: string, command: string = commands.markStepDone) => vscode.commands.executeCommand(command, { uri: runbook().toString(), step });

suite('Runbooks that run', () => {
  let before: string;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('incident-desk.incident-desk')?.activate();
    before = await read(record());
  });

  setup(async () => {
    await write(runbook(), text);
    await vscode.window.showTextDocument(runbook());
  });

  teardown(async () => {
    await write(record(), before);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(runbook());
  });

  test('lenses start a run, copy commands and tick steps', async () => {
    assert.deepEqual(await titles(), ['0 Start run', '4 Mark done', '6 Copy', '10 Mark done', '14 Mark done']);
  });

  test('a placeholder may be called like what every object has', async () => {
    const command = readCommand('kubectl logs <constructor>', 'posix', new Set());
    const values = await answering([asOffered], () => askValues('Read the log', command, new Map([['constructor', 'web-1']]), ['constructor']));
    assert.deepEqual([...values], [['constructor', 'web-1']]);
  });

  test('other Markdown has none', async () => {
    for (const path of ['README.md', 'docs/postmortems/2026-01-21-login-outage.md']) {
      await vscode.workspace.openTextDocument(file(path));
      assert.deepEqual(await lenses(file(path)), []);
    }
  });

  test('a run is kept in the record of the open incident, and the runbook stays as it is', async () => {
    await vscode.commands.executeCommand(commands.startRunbook, runbook());
    await tick('Look at the dashboard');
    await tick('Look at the dashboard');
    const now = await read(record());
    assert.include(now, 'Run of [Host - Test](../runbooks/host-test.md), started ');
    assert.include(now, '- [ ] See how old the index is\n- [x] Look at the dashboard\n- [ ] Restart the worker\n');
    assert.deepEqual(await rows(), ['Runbook started: Host - Test', 'Runbook step done: Look at the dashboard (Host - Test)']);
    assert.deepEqual((await titles()).filter((title) => !title.endsWith('Copy')), ['0 1 of 3 done', '0 Next: See how old the index is', '4 Mark done', '10 Done', '10 Undo', '14 Mark done']);
    assert.equal(await read(runbook()), text);
  });

  test('a tick is taken back, with a row of its own', async () => {
    await tick('Restart the worker');
    await tick('Restart the worker', commands.markStepUndone);
    assert.deepEqual(await rows(), ['Runbook started: Host - Test', 'Runbook step done: Restart the worker (Host - Test)', 'Runbook step undone: Restart the worker (Host - Test)']);
  });

  test('what another window ticks counts here, once', async () => {
    await tick('Look at the dashboard');
    await write(record(), (await read(record())).replace('- [ ] Restart the worker', '- [x] Restart the worker'));
    await tick('Restart the worker');
    assert.lengthOf((await rows()).filter((row) => row.includes('Restart the worker')), 0);
    await eventually('the lens', titles, (all) => all.includes('0 2 of 3 done'));
  });

  test('of a command whose end no window has seen, somebody can say how it ended', async () => {
    await vscode.commands.executeCommand(commands.startRunbook, runbook());
    await write(record(), (await read(record())).replace('- [ ] See how old the index is', '- [ ] See how old the index is (started)'));
    await eventually('the question', titles, (all) => all.includes('4 Started: how did it end?'));
    await answering(['It Worked'], () => vscode.commands.executeCommand(commands.sayStepEnded, { uri: runbook().toString(), step: 'See how old the index is' }));
    assert.include(await read(record()), '- [x] See how old the index is (worked)');
    assert.equal((await rows()).at(-1), 'Runbook step run, worked: See how old the index is (Host - Test)');
  });

  test('a command is copied with the values that the record keeps', async () => {
    await vscode.commands.executeCommand(commands.startRunbook, runbook());
    const copy = async () => {
      const [lens] = (await lenses(runbook())).filter(({ command }) => command?.command === commands.copyRunbookCommand);
      await vscode.commands.executeCommand(lens!.command!.command, ...lens!.command!.arguments as unknown[]);
      return vscode.env.clipboard.readText();
    };
    assert.equal(await copy(), 'curl -sS https://berth.example/api/age?place=<place>');
    await write(record(), (await read(record())).replace('- [ ] See how old', '- `place` is `Den Helder`\n- [ ] See how old'));
    await eventually('the value', copy, (copied) => copied === "curl -sS https://berth.example/api/age?place='Den Helder'");
  });

  test('without an open incident a run is kept in the workspace, and moves into the record of the next one', async () => {
    await write(record(), before.replace('**Status**: Monitoring', '**Status**: Resolved').replace('**Resolved**:', '**Resolved**: 2026-11-24 09:00 UTC'));
    const resolved = await read(record());
    const shown = async (wanted: string) => {
      const { document } = await vscode.window.showTextDocument(record());
      await eventually('the record as it is', () => document.getText(), (now) => now === wanted);
      await vscode.window.showTextDocument(runbook());
    };
    await shown(resolved);
    await tick('Look at the dashboard');
    assert.include(await titles(), '0 1 of 3 done');
    assert.equal(await read(record()), resolved);
    await write(record(), before);
    await shown(before);
    await tick('Restart the worker');
    assert.include(await read(record()), '- [x] Look at the dashboard\n- [x] Restart the worker');
  });
});
