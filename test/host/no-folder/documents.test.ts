import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered } from '../answers';
import { contextKey } from '../context-keys';
import { eventually } from '../eventually';
import { resolveTyped } from '../resolve-typed';
import { activate, closeEditors, findings, findingsOnce, showAt } from '../workspace';

const { extensionUri } = vscode.extensions.getExtension('incident-desk.incident-desk')!;
const at = (path: string) => vscode.Uri.joinPath(extensionUri, path);
const shown = () => vscode.window.activeTextEditor!;
const lensesOf = async (uri: vscode.Uri) => {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.map(({ command }) => command?.command);
};

suite('A window without a folder', () => {
  suiteSetup(activate);
  teardown(closeEditors);

  test('gets a postmortem as an untitled document, with its blanks as tab stops, its findings, and lenses at its action items', async () => {
    await answering(['Search is down', 'SEV-2', asOffered, asOffered], () => vscode.commands.executeCommand(commands.newPostmortem));
    const { document, selection } = shown();
    assert.isTrue(document.isUntitled);
    assert.include(document.getText(), '# Postmortem: Search is down\n');
    assert.equal(document.getText(selection), '[X hours Y minutes]');
    await findingsOnce(document.uri, (rules) => rules.includes('leftover-template-text'));
    const end = document.lineAt(document.lineCount - 1).range.end;
    await shown().edit((edit) => edit.insert(end, '\n\n## Action Items\n\n- [ ] Alert on an empty index (@tom, 2026-12-01)\n'));
    await eventually('the lenses', () => lensesOf(document.uri), (ids) => ids.includes(commands.markActionItemDone));
  });

  test('ends a triage in an untitled record', async () => {
    await answering(
      ['Search is down', 'search', 'No', 'Yes', 'Yes', 'Yes', 'No', 'No', 'Skip', 'Create the incident record'],
      () => vscode.commands.executeCommand(commands.quickTriage),
    );
    assert.isTrue(shown().document.isUntitled);
    assert.match(shown().document.getText(), /# Incident: Search is down\n[^]*\*\*Severity\*\*: SEV-2\n/);
  });

  test('tells the manifest of an incident that is open, resolved, in another editor, and gone', async () => {
    const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
    const keys = (open: boolean, atHand: boolean, isShown: boolean) => eventually(
      `open ${open}, at hand ${atHand}, shown ${isShown}`,
      () => ['incidentOpen', 'incidentAtHand', 'recordShown'].map(contextKey).join(), (told) => told === [open, atHand, isShown].join(),
    );
    await keys(false, false, false);
    await type('start SEV-2 Search is down');
    await keys(true, true, true);
    await resolveTyped('resolve The index is back');
    await keys(false, true, true);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Notes\n' }));
    await keys(false, true, false);
    await closeEditors();
    await keys(false, false, false);
  });

  test('tells the manifest of the action item at the cursor', async () => {
    const content = '# Postmortem: Search is down\n\n## Action Items\n\n- [ ] Alert on an empty index\n';
    const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await showAt(uri, 4, 8);
    await eventually('the item', () => contextKey('actionItemAtCursor'), (state) => state === 'open');
  });

  test('takes an incident that is looked back at for a postmortem, however far below that is said', async () => {
    const content = `# Incident: Search is down\n\n${'The queue grew.\n\n'.repeat(70)}## Root Cause\n\nA missing index.\n`;
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
    await findingsOnce(document.uri, (rules) => rules.includes('five-whys'));
  });

  // Only where files of this machine can be opened.
  if (extensionUri.scheme === 'file') {
    test('checks a file that its heading says is ours, and no other', async () => {
      const { document } = await vscode.window.showTextDocument(at('sample/docs/postmortems/2026-09-22-booking-api-timeouts.md'));
      await findingsOnce(document.uri, (rules) => rules.includes('five-whys') && rules.includes('action-owner'));
      const other = await vscode.window.showTextDocument(at('README.md'));
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', other.document.uri);
      assert.isEmpty(findings(other.document.uri));
    });
  }
});
