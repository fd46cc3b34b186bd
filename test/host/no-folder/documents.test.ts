import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered } from '../answers';
import { eventually } from '../eventually';
import { activate, closeEditors, findings, findingsOnce, ruleOf } from '../workspace';

const shown = () => vscode.window.activeTextEditor!;
const lone = () => vscode.Uri.file(`${process.env.INCIDENT_DESK_SCRATCH!}/search.md`);

suite('A window without a folder', () => {
  suiteSetup(activate);
  teardown(closeEditors);

  test('gets a postmortem as an untitled document, with its blanks as tab stops and its findings', async () => {
    await answering(['Search is down', 'SEV-2', asOffered, asOffered], () => vscode.commands.executeCommand(commands.newPostmortem));
    const { document, selection } = shown();
    assert.isTrue(document.isUntitled);
    assert.include(document.getText(), '# Postmortem: Search is down\n');
    assert.equal(document.getText(selection), '[X hours Y minutes]');
    await findingsOnce(document.uri, (rules) => rules.includes('leftover-template-text'));
  });

  test('ends a triage in an untitled record', async () => {
    await answering(
      ['Search is down', 'search', 'No', 'Yes', 'Yes', 'Yes', 'No', 'No', 'Skip', 'Create the incident record'],
      () => vscode.commands.executeCommand(commands.quickTriage),
    );
    assert.isTrue(shown().document.isUntitled);
    assert.match(shown().document.getText(), /# Incident: Search is down\n[^]*\*\*Severity\*\*: SEV-2\n/);
  });

  test('checks a file that its heading says is ours, and no other', async () => {
    await vscode.workspace.fs.writeFile(lone(), new TextEncoder().encode('# Postmortem: Search is down\n\n## Impact\n\nTBD\n'));
    const { document } = await vscode.window.showTextDocument(lone());
    await findingsOnce(document.uri, (rules) => rules.includes('leftover-template-text') && rules.includes('required-section'));
    await shown().edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 12), '# About'));
    await eventually('silence', () => findings(document.uri).map(ruleOf), (rules) => rules.length === 0);
  });
});
