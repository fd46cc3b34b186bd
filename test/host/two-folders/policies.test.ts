import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered } from '../answers';
import { eventually } from '../eventually';
import { activate, closeEditors, findings, findingsOnce, ruleOf } from '../workspace';

const [first, second] = vscode.workspace.workspaceFolders!.map(({ uri }) => uri) as [vscode.Uri, vscode.Uri];
const encode = (text: string) => new TextEncoder().encode(text);
const write = (folder: vscode.Uri, path: string, text: string) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), encode(text));
const policy = 'folders:\n  postmortems: reports\nrules:\n  required-section: off\n';
const blank = '# Postmortem: Search is down\n\n## Impact\n\nTBD\n';

suite('A workspace of several folders', () => {
  suiteSetup(async () => {
    await write(second, '.incidents/policy.yaml', policy);
    await write(second, 'reports/2026-02-05-search.md', blank);
    await write(first, 'docs/postmortems/2026-02-05-search.md', blank);
    await activate();
  });
  teardown(closeEditors);

  test('holds each document to the policy of its own folder', async () => {
    const here = vscode.Uri.joinPath(first, 'docs/postmortems/2026-02-05-search.md');
    const there = vscode.Uri.joinPath(second, 'reports/2026-02-05-search.md');
    await vscode.window.showTextDocument(here, { preview: false });
    await vscode.window.showTextDocument(there, { preview: false });
    await findingsOnce(here, (rules) => rules.includes('required-section'));
    await findingsOnce(there, (rules) => rules.includes('leftover-template-text') && !rules.includes('required-section'));
  });

  test('gets a new document in the folder of the active editor, by its policy', async () => {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(second, 'reports/2026-02-05-search.md'));
    await answering(['Map is empty', 'SEV-4', asOffered, asOffered], () => vscode.commands.executeCommand(commands.newPostmortem));
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.uri.toString().slice(second.toString().length), /^\/reports\/\d{4}-\d{2}-\d{2}-map-is-empty\.md$/);
  });

  test('gets it in the folder that is picked where no editor says', async () => {
    await answering([asOffered, 'Map is slow', 'SEV-3', asOffered, asOffered], () => vscode.commands.executeCommand(commands.newPostmortem));
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.uri.toString().slice(first.toString().length), /^\/docs\/postmortems\/\d{4}-\d{2}-\d{2}-map-is-slow\.md$/);
  });

  test('forgets a folder that leaves, and reads it when it is back', async () => {
    const there = vscode.Uri.joinPath(second, 'reports/2026-02-05-search.md');
    await eventually('findings of all documents', async () => {
      await vscode.commands.executeCommand(commands.lintAll);
      return findings(there).map(ruleOf);
    }, (rules) => rules.length > 0);
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await findingsOnce(there, (rules) => rules.length === 0);
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second });
    await eventually('findings again', async () => {
      await vscode.commands.executeCommand(commands.lintAll);
      return findings(there).map(ruleOf);
    }, (rules) => rules.length > 0);
  });
});
