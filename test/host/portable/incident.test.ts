import { assert } from 'chai';
import * as vscode from 'vscode';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { readRecord } from '../../../src/core/incident/record';
import { defaultPolicy } from '../../../src/core/policy/default';
import { sectionsOf } from '../../../src/vscode/incident/incident-rows';
import { itemOf } from '../../../src/vscode/incident/row-items';
import { situationOf } from '../../../src/vscode/incident/situation';
import expected from '../../fixtures/incidents/2026-02-05-played-in-the-window.md';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered } from '../answers';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { Clock } from '../fake-clock';
import { offeredBy } from '../offered';
import { resolveTyped } from '../resolve-typed';
import { at, closeEditors, remove, saveByItself, write } from '../workspace';
import { declared, recordFolder } from './incident-record';

const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
const encode = (text: string) => new TextEncoder().encode(text);

let count = 0;
let uri: vscode.Uri;

const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const shown = async () => (await vscode.window.showTextDocument(uri)).document;

suite('The live incident', () => {
  const clock = new Clock();

  suiteSetup(async () => {
    await saveByItself('off');
    await vscode.extensions.getExtension('incident-desk.incident-desk')?.activate();
  });

  suiteTeardown(() => saveByItself(undefined));

  setup(async () => {
    uri = vscode.Uri.joinPath(recordFolder(), `2026-02-05-host-test-${count++}.md`);
    await vscode.workspace.fs.writeFile(uri, encode(declared));
  });

  teardown(async () => {
    clock.restore();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  test('the process\'s own example, played by its commands, gives the record in the file', async () => {
    const document = await shown();
    const step = async (time: string, line: string) => {
      clock.set(Date.parse(`2026-02-05T${time}:20Z`));
      await type(line);
    };
    await step('13:25', '/incident page @sam');
    await step('13:25', '/incident acknowledge @sam');
    await step('13:25', '/incident status identified Database connection pool exhausted');
    await step('13:26', '/incident update #incidents Identified: Database connection pool exhausted');
    await step('13:28', '/incident log Mitigation: Restarted database connections');
    await step('13:28', '/incident severity SEV-2 The site answers again');
    await step('13:29', '/incident escalate 2 @kim');
    await step('13:29', '/incident commander @kim');
    clock.set(Date.parse('2026-02-05T13:30:20Z'));
    await resolveTyped('/incident resolve Service restored', ['Yes', 'Yes', 'No', 'Yes', 'Does not apply', 'Yes']);
    await step('13:31', '/incident log 14:24 Error rate alert at 40 %');
    assert.equal(document.getText(), expected);
    assert.isFalse(document.isDirty);
    assert.equal(await saved(), expected);
  });

  test('a level of the ladder counts as called once the record says so', () => {
    const now = Date.parse('2026-02-05T13:25:00Z');
    const rows = (text: string) => {
      const document = parse(text, { markdown, vocabulary: vocabularyOf(defaultPolicy) });
      const situation = situationOf({ uri, document, policy: defaultPolicy, record: readRecord(document, defaultPolicy, 'Europe/Amsterdam') }, now, {});
      return sectionsOf(situation).flatMap((node) => (node.kind === 'section' && node.section === 'escalation' ? node.rows : []))
        .map((node) => itemOf(node, now).description);
    };
    const called = (row: string) => rows(declared.replace('Incident declared as SEV-1 |\n', `$&| 2026-02-05 14:24 UTC+01:00 | ${row} |\n`))[0];
    assert.equal(rows(declared)[0], 'on call · the policy names nobody');
    assert.equal(called('Paged Sam'), 'called · Sam');
    assert.equal(called('Escalated to level 2, Team Lead (@kim)'), 'called · @kim');
  });

  test('whoever notes a page is told that the note wakes nobody, and can copy what to send', async () => {
    const { showInformationMessage } = vscode.window;
    let told = '';
    vscode.window.showInformationMessage = ((words: string, button: string) => {
      told = words;
      return Promise.resolve(button);
    }) as never;
    try {
      await shown();
      await type('/incident page @sam');
      assert.include(told, '@sam is written down as paged. Incident Desk itself pages nobody.');
      await eventually('the page text', () => vscode.env.clipboard.readText(), (text) => text.startsWith('SEV-1: Production website down.'));
    } finally {
      vscode.window.showInformationMessage = showInformationMessage;
    }
  });

  test('each command is one undo', async () => {
    const document = await shown();
    for (const [line, run] of [['status monitoring Calm', type], ['acknowledge @jo', type], ['update Looking into it', type], ['resolve Done', resolveTyped]] as const) {
      const before = document.getText();
      await run(line);
      assert.notEqual(document.getText(), before, line);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before, line);
    }
  });

  test('a record with unsaved text is changed and left unsaved', async () => {
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Somebody is typing.\n\n'));
    await type('log Pool restarted');
    assert.isTrue(editor.document.isDirty);
    assert.include(editor.document.getText(), 'Somebody is typing.');
    assert.match(editor.document.getText(), /\| (?:\d{4}-\d{2}-\d{2} )?\d\d:\d\d UTC\+\d\d:\d\d \| Pool restarted \|/);
    assert.equal(await saved(), declared);
  });

  test('two windows that log at once both keep their row', async () => {
    const document = await shown();
    const row = '| 14:24 UTC+01:00 | from the other window |';
    const theirs = declared.replace(/(\| Incident declared as SEV-1 \|)/, `$1\n${row}`);
    await vscode.workspace.fs.writeFile(uri, encode(theirs));
    await type('log from this window');
    const text = await eventually('both rows in the file', saved, (now) => now.includes('from this window'));
    assert.include(text, row);
    await eventually('the editor follows', () => document.getText(), (now) => now === text);
    assert.isFalse(document.isDirty);
  });

  test('a record that was opened in another encoding than the settings name keeps its letters', async () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const typed = declared.replace('# Incident: ', '# Incident: Café ');
    await vscode.workspace.fs.writeFile(uri, latin(typed));
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await vscode.window.showTextDocument(document);
    await type('log Pool restarted');
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = String.fromCharCode(...bytes);
    assert.include(text, '# Incident: Café ');
    assert.include(text, '| Pool restarted |');
  });

  test('a record that no editor shows goes on where it was, and is saved', async () => {
    await vscode.commands.executeCommand(commands.acknowledgeIncident, uri);
    assert.match(await saved(), /\| (?:\d{4}-\d{2}-\d{2} )?\d\d:\d\d UTC\+\d\d:\d\d \| Acknowledged/);
  });

  test('a resolved one is reopened where it stands', async () => {
    await shown();
    await resolveTyped('resolve Done');
    await type('reopen Errors are back');
    const text = await saved();
    assert.include(text, '**Status**: Investigating\n');
    assert.include(text, '**Resolved**:\n');
    assert.match(text, /Incident resolved: Done \|\n\| [^|]*\| Incident reopened: Errors are back \|/);
  });

  test('the manifest is told of a record in the editor, however long ago it was resolved', async () => {
    await vscode.workspace.fs.writeFile(uri, encode(declared.replace('Investigating', 'Resolved').replace('**Resolved**:', '**Resolved**: 2026-02-05 15:10 UTC+01:00')));
    await shown();
    await eventually('the record', () => contextKey('recordShown'), Boolean);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('no record', () => contextKey('recordShown'), (isShown) => isShown === false);
  });

  test('what needs an open incident leaves a resolved one alone, and never turns to another one', async () => {
    await shown();
    await resolveTyped('resolve Done');
    const resolved = await saved();
    await type('page @kim');
    assert.equal(await saved(), resolved);
  });

  test('a record with a merge conflict is left as it is, since a row between its versions would be lost with one of them', async () => {
    const row = '| Incident declared as SEV-1 |\n';
    const conflict = declared.replace(row, `${row}<<<<<<< HEAD\n| 14:24 UTC+01:00 | ours |\n=======\n| 14:24 UTC+01:00 | theirs |\n>>>>>>> origin/main\n`);
    await vscode.workspace.fs.writeFile(uri, encode(conflict));
    await eventually('the conflict in an editor', async () => (await shown()).getText(), (text) => text === conflict);
    for (const line of ['log Pool restarted', 'status monitoring', 'resolve Done']) await type(line);
    assert.equal(await saved(), conflict);
  });

  test('a record whose file is deleted while its editor is open is not written to', async () => {
    const document = await shown();
    await vscode.workspace.fs.delete(uri);
    await type('log Pool restarted');
    const isThere = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    await vscode.workspace.fs.writeFile(uri, encode(declared));
    assert.isFalse(isThere);
    assert.equal(document.getText(), declared);
  });

  test('a night over midnight and a change of clocks stands in the record in its order, each row with its zone', async () => {
    const step = async (moment: string, line: string) => {
      clock.set(Date.parse(`${moment}:20Z`));
      await type(line);
    };
    await step('2026-03-28T22:50', '/incident start SEV-1 Night of the clocks');
    const { document } = vscode.window.activeTextEditor!;
    await step('2026-03-28T22:52', '/incident acknowledge @sam');
    await step('2026-03-28T23:10', '/incident log Errors are back after midnight');
    await step('2026-03-28T23:12', '/incident log 23:55 Error rate falls to 2 %');
    await step('2026-03-29T00:59', '/incident log The last minute before the clocks go forward');
    await step('2026-03-29T01:00', '/incident log The clocks went forward');
    clock.set(Date.parse('2026-03-29T01:05:20Z'));
    await resolveTyped('/incident resolve Service restored');
    const text = document.getText();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
    assert.include(text, [
      '| Time | Event |',
      '|------|-------|',
      '| 2026-03-28 23:50 UTC+01:00 | Incident declared as SEV-1 |',
      '| 23:52 UTC+01:00 | Acknowledged by @sam |',
      '| 23:55 UTC+01:00 | Error rate falls to 2 % |',
      '| 2026-03-29 00:10 UTC+01:00 | Errors are back after midnight |',
      '| 01:59 UTC+01:00 | The last minute before the clocks go forward |',
      '| 03:00 UTC+02:00 | The clocks went forward |',
      '| 03:05 UTC+02:00 | Incident resolved: Service restored |',
      '',
    ].join('\n'));
    assert.include(text, '**Detected**: 2026-03-28 23:50 UTC+01:00\n');
    assert.include(text, '**Resolved**: 2026-03-29 03:05 UTC+02:00\n');
  });

  test('a line that is no command changes nothing', async () => {
    await shown();
    await type('/incident dance');
    assert.equal(await saved(), declared);
  });

  test('a typed start declares an incident and opens its record', async () => {
    await type('/incident start SEV-2 Host test declares');
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.uri.path, /\/docs\/incidents\/\d{4}-\d{2}-\d{2}-host-test-declares\.md$/);
    assert.include(editor.document.getText(), '# Incident: Host test declares\n\n**Severity**: SEV-2\n**Status**: Investigating\n');
    await vscode.workspace.fs.delete(editor.document.uri);
  });

  test('what is being written is there again after a step back', async () => {
    await answering(
      ['Shelves stay empty', 'SEV-2', { written: 'Nobody can pay' }, 'SEV-3', asOffered, asOffered],
      () => vscode.commands.executeCommand(commands.declareIncident),
    );
    const { document } = vscode.window.activeTextEditor!;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
    assert.include(document.getText(), '**Severity**: SEV-3\n');
    assert.include(document.getText(), '## Impact\n\nNobody can pay\n');
  });

  test('a record that only its heading tells is still open when another one comes', async () => {
    // While both are fresh, neither is the one that is meant.
    clock.set(Date.parse('2026-02-05T13:30Z'));
    const record = (title: string) => declared.replace('Production website down', title);
    try {
      await write('notes/outage.md', record('Told by its heading'));
      await vscode.window.showTextDocument(at('notes/outage.md'));
      await vscode.window.showTextDocument(at('README.md'), { viewColumn: vscode.ViewColumn.Beside });
      await write('docs/incidents/2026-02-05-comes-later.md', record('Comes later'));
      const titles = await eventually(
        'the other one',
        async () => (await offeredBy(commands.acknowledgeIncident)).map(({ label }) => label),
        (offered) => offered.includes('SEV-1 · Comes later'),
      );
      assert.include(titles, 'SEV-1 · Told by its heading');
    } finally {
      // A document outlives its editor and its file, and would be one more open incident to the next test.
      const { document } = await vscode.window.showTextDocument(at('notes/outage.md'));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, document.lineAt(0).range, '# Notes');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await closeEditors();
      await remove('notes');
      await remove('docs/incidents/2026-02-05-comes-later.md');
    }
  });
});
