import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering } from '../answers';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { offeredBy } from '../offered';
import { activate, at, closeEditors, read, remove, write } from '../workspace';
import { declared } from './incident-record';

const path = 'docs/incidents/2026-02-05-host-test-refused.md';
const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
const files = () => vscode.workspace.getConfiguration('files');
const shown = async () => (await vscode.window.showTextDocument(at(path))).document;

suite('What a live incident does not take', () => {
  suiteSetup(activate);
  setup(() => write(path, declared));

  teardown(async () => {
    await closeEditors();
    await remove(path);
  });

  test('what is read-only in this window is not written, and the person is told so', async () => {
    await shown();
    await files().update('readonlyInclude', { 'docs/incidents/**': true }, vscode.ConfigurationTarget.Workspace);
    const said: string[] = [];
    const { showErrorMessage } = vscode.window;
    vscode.window.showErrorMessage = (words: string) => Promise.resolve(void said.push(words));
    try {
      await eventually('the editor read-only', async () => {
        await type('log Pool restarted');
        return said;
      }, (all) => all.some((words) => /can't be saved, so nothing was written to it/.test(words)));
    } finally {
      vscode.window.showErrorMessage = showErrorMessage;
      await files().update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal((await shown()).getText(), await read(path));
  });

  test('a status that the incident has already is no new row', async () => {
    await shown();
    await type('status investigating Once more');
    assert.equal(await read(path), declared);
  });

  test('a status that somebody else sets while the form stands open is no second row', async () => {
    await shown();
    const theirs = declared.replace('**Status**: Investigating', '**Status**: Identified').replace('Incident declared as SEV-1 |', '$&\n| 14:25 UTC+01:00 | Status changed to Identified |');
    assert.include(theirs, 'Status changed');
    await answering(['Identified', { behind: () => write(path, theirs) }], () => vscode.commands.executeCommand(commands.changeIncidentStatus, at(path)));
    assert.equal(await read(path), theirs);
  });

  test('a form that stands open while somebody else resolves its incident neither reopens it nor resolves it again', async () => {
    await shown();
    const resolved = declared.replace('**Status**: Investigating', '**Status**: Resolved').replace('**Resolved**:', '**Resolved**: 2026-02-05 14:40 UTC+01:00');
    const meanwhile = () => write(path, resolved);
    await answering(['Identified', { behind: meanwhile }], () => vscode.commands.executeCommand(commands.changeIncidentStatus, at(path)));
    assert.equal(await read(path), resolved);
  });

  test('an untitled incident whose heading goes is no incident any more', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: declared });
    const editor = await vscode.window.showTextDocument(document);
    await eventually('the record', () => contextKey('recordShown'), Boolean);
    const offered = async () => {
      await vscode.window.showTextDocument(at('README.md'));
      return (await offeredBy(commands.acknowledgeIncident)).filter(({ detail }) => detail?.startsWith('Untitled'));
    };
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), '# Shopping list\n'));
    await eventually('no record', offered, ({ length }) => length === 0);
    await closeEditors();
  });
});
