import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { FakePlane } from '../../integrations/fakes/plane';
import { answering } from '../answers';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { startLoopback, type Loopback } from '../loopback';
import { activate, at, read, remove, saveByItself, write } from '../workspace';

let count = 0;
let path: string;
const head = ['# Postmortem: Pool exhausted', '', '## Action Items', '', '| Action       | Owner | Due        | Ticket |', '|--------------|-------|------------|--------|'];
const text = [...head, '| Test pool    | @sam  | 2026-03-01 | TBD    |', '| Add an alert | @kim  |            |        |', '', '- Write a runbook', ''].join('\n');
const target = (line: number, words: string) => ({ uri: at(path).toString(), line, text: words });
/** As the tree hands over a row. */
const row = (line: number, words: string) => ({ kind: 'item', group: '', nth: 0, entry: { uri: at(path).toString(), item: { line, text: words } } });
const create = (...chosen: unknown[]) => vscode.commands.executeCommand(commands.createActionItemTicket, ...chosen);
const lines = async () => (await read(path)).split('\n').slice(6, 10);

suite('Tickets of action items', () => {
  let plane: FakePlane;
  let server: Loopback;
  let policy: string;
  let told: string[];
  /** Before somebody says yes. */
  let meanwhile: () => Thenable<unknown>;
  const { showErrorMessage, showInformationMessage, showWarningMessage, showQuickPick } = vscode.window;
  const link = (number: number) => `[WEB-${number}](${server.address}/acme/browse/WEB-${number}/)`;

  suiteSetup(async () => {
    await activate();
    await saveByItself('off');
    policy = await read('.incidents/policy.yaml');
    server = await startLoopback((asked) => plane.answer(asked) as Exclude<ReturnType<FakePlane['answer']>, string>);
    plane = new FakePlane(server.address);
    await write('.incidents/policy.yaml', `${policy}\nsystems:\n  plane: { workspace: acme, project: WEB }\n`);
    await answering(['Plane', server.address, 'plane_api_123'], () => vscode.commands.executeCommand(commands.connectSystem));
  });

  setup(async () => {
    path = `docs/postmortems/2026-02-05-tickets-${count++}.md`;
    plane = new FakePlane(server.address);
    told = [];
    meanwhile = () => Promise.resolve();
    await write(path, text);
    const tell = async (message: string, ...rest: readonly (string | vscode.MessageOptions)[]) => {
      told.push(message);
      if (typeof rest[0] !== 'object') return rest.find((button) => button === 'Copy');
      told.push(rest[0].detail ?? '');
      await meanwhile();
      return 'Create';
    };
    Object.assign(vscode.window, { showErrorMessage: tell, showInformationMessage: tell, showWarningMessage: tell });
  });

  teardown(async () => {
    Object.assign(vscode.window, { showErrorMessage, showInformationMessage, showWarningMessage, showQuickPick });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(path);
  });

  suiteTeardown(async () => {
    await answering(['Plane'], () => vscode.commands.executeCommand(commands.disconnectSystem));
    await write('.incidents/policy.yaml', policy);
    await saveByItself(undefined);
    await server.stop();
  });

  test('one is made once the person has seen where it goes, and is named in the line of its item', async () => {
    assert.isTrue(contextKey('canMakeTickets'));
    await create(target(6, 'Test pool'));
    assert.deepEqual(told, ['Create in acme/WEB on Plane?', 'Test pool', 'WEB-41 is created.']);
    assert.deepEqual(await lines(), [`| Test pool    | @sam  | 2026-03-01 | ${link(41)} |`, ...text.split('\n').slice(7, 10)]);
    assert.include(plane.items[0], { name: 'Test pool', target_date: '2026-03-01' });
    assert.include(plane.items[0]!.description_html, '<li><strong>Document</strong>: Pool exhausted</li><li><strong>Date</strong>: 2026-02-05</li>'
      + `<li><strong>File</strong>: ${path}:7</li><li><strong>Owner</strong>: @sam</li><li><strong>Due</strong>: 2026-03-01</li>`);
  });

  test('of several that are chosen, each that has none gets one, also in an editor that is not saved, and none is made twice', async () => {
    await vscode.window.showTextDocument(at(path));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(at(path), new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    plane.answerNext({ status: 200, json: { results: [{ id: 'p2', identifier: 'WEB' }] } }, { status: 200, json: { results: [] } }, { status: 201, json: { sequence_id: 12 } }, { status: 400, json: { name: ['no'] } });
    const rows = [row(6, 'Test pool'), row(7, 'Add an alert')];
    await create(rows[0], rows);
    assert.sameMembers(told, [
      'Create 2 tickets in acme/WEB on Plane?', 'Test pool\nAdd an alert', 'WEB-12 is created.', 'Incident Desk: 1 of 2 tickets are created. Plane did not take it. It says: name: no',
    ]);
    await create(rows[0], rows);
    const shown = vscode.window.activeTextEditor!.document.getText();
    assert.include(shown, `| ${link(12)} |\n| Add an alert | @kim  |            | ${link(41)} |`);
    assert.equal(await read(path), text);
    assert.lengthOf(plane.items, 1);
  });

  test('one whose item was changed meanwhile is not lost', async () => {
    meanwhile = () => write(path, text.replace('Write a runbook', 'Write two runbooks'));
    await create(target(9, 'Write a runbook'));
    await eventually('the words about it', () => told.at(-1), (words) => words === 'WEB-41 is created, but its action item is not there any more as it was: name it there yourself.');
    await eventually('its name in the clipboard', () => vscode.env.clipboard.readText(), (words) => words === link(41));
  });

  test('items whose tickets are closed are ticked or dropped where they stand, once the person has seen them', async () => {
    await create(target(6, 'Test pool'));
    await create(target(7, 'Add an alert'));
    await create(target(9, 'Write a runbook'));
    plane.items[0]!.state = 'cancelled';
    plane.items[2]!.state = 'done';
    let offered: readonly vscode.QuickPickItem[] = [];
    vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) => {
      offered = items;
      return Promise.resolve(items.length > 1 ? items : undefined);
    }) as never;
    await eventually('both in the list', async () => {
      await vscode.commands.executeCommand(commands.updateActionItemsFromTickets);
      return offered.map(({ label, description, picked }) => [label, description, picked]);
    }, (rows) => rows.length === 2 && rows.every(([, , picked]) => picked === true));
    assert.sameDeepMembers(offered.map(({ label, description }) => [label, description]), [['Test pool', 'WEB-41 · dropped'], ['Write a runbook', 'WEB-43 · done']]);
    const today = new Date().toISOString().slice(0, 4);
    assert.match((await lines())[3]!, new RegExp(`^- Write a runbook .*✅ ${today}-\\d\\d-\\d\\d$`));
    assert.include((await lines())[0], "**Won't do**");
    assert.notInclude((await lines())[1], 'Won\'t do');
  });

  test('those that could not be read are said in one message', async () => {
    await create(target(6, 'Test pool'));
    await create(target(9, 'Write a runbook'));
    plane.items.splice(1, 1);
    await eventually('the words about it', async () => {
      told = [];
      await vscode.commands.executeCommand(commands.updateActionItemsFromTickets);
      return told;
    }, (words) => words.length === 1 && words[0] === `${server.address}/acme/browse/WEB-42/ could not be read. There is no such ticket, or you may not see it.`);
  });
});
