import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered } from '../answers';
import { eventually } from '../eventually';
import { inMemory, MemoryFiles } from '../memory-files';
import { activate, closeEditors, findings, findingsOnce, ruleOf } from '../workspace';

const [first, second] = vscode.workspace.workspaceFolders!.map(({ uri }) => uri) as [vscode.Uri, vscode.Uri];
const write = (folder: vscode.Uri, path: string, text: string) =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
const policy = 'folders:\n  postmortems: reports\nrules:\n  required-section: off\n';
const blank = '# Postmortem: Search is down\n\n## Impact\n\nTBD\n';
const inFirst = vscode.Uri.joinPath(first, 'reports/2026-02-05-search.md');
const inSecond = vscode.Uri.joinPath(second, 'docs/postmortems/2026-02-05-search.md');
const asks = 'docs/postmortems/2026-02-06-asks.md';
const newPostmortem = () => vscode.commands.executeCommand(commands.newPostmortem);

/** Adds or removes folders, and waits until they are there or gone. */
async function changeFolders(...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>): Promise<void> {
  const changed = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
  assert.isTrue(vscode.workspace.updateWorkspaceFolders(...change));
  await changed;
}

const owned = (owner: string) => `# Postmortem: Search\n\n## Action Items\n\n- [ ] Rebuild the index ${owner}\n`;

/** The owners in all folders, which the editor offers. */
async function ownersKnown(): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(second, asks));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider', document.uri, document.lineAt(4).range.end,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Where the document that is shown stands in a folder. */
function shownIn(folder: vscode.Uri): string {
  const shown = vscode.window.activeTextEditor!.document.uri.toString();
  assert.isTrue(shown.startsWith(`${folder.toString()}/`), `${shown} is in ${folder.toString()}`);
  return shown.slice(folder.toString().length + 1);
}

suite('A workspace of several folders', () => {
  suiteSetup(async () => {
    await write(first, '.incidents/policy.yaml', policy);
    await write(first, 'reports/2026-02-05-search.md', blank);
    await write(second, 'docs/postmortems/2026-02-05-search.md', blank);
    await write(second, asks, owned('@'));
    await activate();
  });
  teardown(closeEditors);

  test('holds each document to the policy of its own folder', async () => {
    await vscode.window.showTextDocument(inFirst, { preview: false });
    await vscode.window.showTextDocument(inSecond, { preview: false });
    await findingsOnce(inFirst, (rules) => rules.includes('leftover-template-text') && !rules.includes('required-section'));
    await findingsOnce(inSecond, (rules) => rules.includes('required-section'));
  });

  test('offers at a document that is no Markdown to VS Code what it offers at others, where a policy names it', async () => {
    await write(first, '.incidents/policy.yaml', `${policy}files:\n  postmortem: ['exports/*.txt']\n`);
    await write(first, 'exports/search.txt', '# Postmortem: Search is down\n\n## Action Items\n\n- [ ] Alert on an empty index\n');
    const uri = vscode.Uri.joinPath(first, 'exports/search.txt');
    await vscode.window.showTextDocument(uri);
    await findingsOnce(uri, (rules) => rules.includes('action-owner'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    assert.include(lenses.map(({ command }) => command?.command), commands.markActionItemDone);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(0, 0, 5, 0), vscode.CodeActionKind.QuickFix.value);
    assert.isNotEmpty(fixes);
    await write(first, '.incidents/policy.yaml', policy);
  });

  test('gets a new document in the folder that is picked, by its policy', async () => {
    await answering([asOffered, 'Map is slow', 'SEV-3', asOffered, asOffered], newPostmortem);
    assert.match(shownIn(first), /^reports\/\d{4}-\d{2}-\d{2}-map-is-slow\.md$/);
  });

  test('gets it without a question in the folder of the active editor', async () => {
    await vscode.window.showTextDocument(inSecond);
    await answering(['Map is empty', 'SEV-4', asOffered, asOffered], newPostmortem);
    assert.match(shownIn(second), /^docs\/postmortems\/\d{4}-\d{2}-\d{2}-map-is-empty\.md$/);
  });

  test('forgets a folder that leaves, and reads it when it is back', async () => {
    const foundByLintAll = async () => {
      await vscode.commands.executeCommand(commands.lintAll);
      return findings(inSecond).map(ruleOf);
    };
    await eventually('findings of all documents', foundByLintAll, (rules) => rules.length > 0);
    const broken = vscode.Uri.joinPath(second, '.incidents/policy.yaml');
    await write(second, '.incidents/policy.yaml', 'rules: 3\n');
    await findingsOnce(broken, (rules) => rules.length > 0);
    await changeFolders(1, 1);
    await findingsOnce(inSecond, (rules) => rules.length === 0);
    await findingsOnce(broken, (rules) => rules.length === 0);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(second, '.incidents'), { recursive: true });
    await changeFolders(1, 0, { uri: second });
    await eventually('findings again', foundByLintAll, (rules) => rules.length > 0);
  });

  test('keeps what lies in a folder of its own inside of one that leaves', async () => {
    const inside = vscode.Uri.joinPath(second, 'team/docs/postmortems/2026-02-05-search.md');
    await write(second, 'team/docs/postmortems/2026-02-05-search.md', blank);
    await changeFolders(2, 0, { uri: vscode.Uri.joinPath(second, 'team') });
    await eventually('findings of both', async () => {
      await vscode.commands.executeCommand(commands.lintAll);
      return [inSecond, inside].map((uri) => findings(uri).length);
    }, (counts) => counts.every((count) => count > 0));
    await changeFolders(1, 1);
    try {
      await findingsOnce(inSecond, (rules) => rules.length === 0);
      assert.isNotEmpty(findings(inside));
    } finally {
      await changeFolders(1, 1);
      await changeFolders(1, 0, { uri: second });
    }
  });

  test('reads what comes into a folder inside of one whose policy changes at that moment', async () => {
    // Whose changes are told at once: a window that begins to watch another folder of the machine tells nothing for a while.
    const files = new MemoryFiles();
    const outer = inMemory('/outer');
    const team = inMemory('/outer/team');
    const comes = (owner: string) => write(team, `docs/postmortems/2026-02-05-${owner}.md`, owned(`@nested-${owner}`));
    const isKnown = async (owner: string) => (await ownersKnown()).includes(`@nested-${owner}`);
    await write(outer, '.incidents/policy.yaml', 'team: Search\n');
    await comes('first');
    await changeFolders(2, 0, { uri: outer }, { uri: team });
    try {
      await eventually('the document that is there', () => isKnown('first'), Boolean);
      for (const owner of ['second', 'third', 'fourth']) {
        await Promise.all([write(outer, '.incidents/policy.yaml', `team: ${owner}\n`), comes(owner)]);
        await eventually(`the document of ${owner}`, () => isKnown(owner), Boolean);
      }
    } finally {
      await closeEditors();
      await changeFolders(2, 2);
      files.dispose();
    }
  });

  test('says of a record that nobody may write that it is read-only, and leaves it as it is', async () => {
    const files = new MemoryFiles();
    const third = inMemory('/third');
    const record = vscode.Uri.joinPath(third, 'docs/incidents/2026-02-05-search.md');
    await write(third, 'docs/incidents/2026-02-05-search.md', '# Incident: Search is down\n\n**Severity**: SEV-1\n**Status**: Investigating\n');
    files.isLocked = true;
    await changeFolders(2, 0, { uri: third });
    const { showErrorMessage, showInputBox } = vscode.window;
    const told: string[] = [];
    vscode.window.showErrorMessage = (message: string) => {
      told.push(message);
      return Promise.resolve(undefined);
    };
    try {
      const { document } = await vscode.window.showTextDocument(record);
      const before = document.getText();
      await vscode.commands.executeCommand(commands.typeIncidentCommand, 'log Index rebuilt');
      vscode.window.showInputBox = () => assert.fail('asked for words that can\'t be written');
      await vscode.commands.executeCommand(commands.logIncidentEvent);
      // What is typed into the box before anybody knows stands there again when it can be written.
      vscode.window.showInputBox = () => Promise.resolve('log Cache warmed up');
      await vscode.commands.executeCommand(commands.typeIncidentCommand);
      const offered: (string | undefined)[] = [];
      vscode.window.showInputBox = ({ value } = {}) => {
        offered.push(value);
        return Promise.resolve(undefined);
      };
      await vscode.commands.executeCommand(commands.typeIncidentCommand);
      await vscode.commands.executeCommand(commands.typeIncidentCommand);
      assert.deepEqual(offered, ['log Cache warmed up', '/incident ']);
      assert.lengthOf(told, 3);
      for (const message of told) assert.match(message, /2026-02-05-search\.md is read-only, so nothing was written to it\.$/);
      assert.equal(document.getText(), before);
      assert.isFalse(document.isDirty);
      await closeEditors();
    } finally {
      Object.assign(vscode.window, { showErrorMessage, showInputBox });
      await changeFolders(2, 1);
      files.dispose();
    }
  });

  test('reads and writes a folder of another file system', async () => {
    const files = new MemoryFiles();
    const third = inMemory('/third');
    await write(third, 'docs/postmortems/2026-02-05-search.md', blank);
    await changeFolders(2, 0, { uri: third });
    try {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(third, 'docs/postmortems/2026-02-05-search.md'));
      await answering(['Berths are lost', 'SEV-2', asOffered, asOffered], newPostmortem);
      assert.match(shownIn(third), /^docs\/postmortems\/\d{4}-\d{2}-\d{2}-berths-are-lost\.md$/);
      await findingsOnce(vscode.window.activeTextEditor!.document.uri, (rules) => rules.includes('leftover-template-text'));
      await vscode.window.activeTextEditor!.document.save();
      files.isLocked = true;
      await answering(['Nobody may write this', 'SEV-2', asOffered, asOffered], newPostmortem);
      const { document } = vscode.window.activeTextEditor!;
      assert.isTrue(document.isUntitled);
      assert.include(document.getText(), '# Postmortem: Nobody may write this\n');
      await closeEditors();
    } finally {
      await changeFolders(2, 1);
      files.dispose();
    }
  });

  test('knows the documents of a file system that nobody searches, which may be all of it, until it leaves', async () => {
    const files = new MemoryFiles();
    const root = inMemory('/');
    const isKnown = async () => (await ownersKnown()).includes('@rooted');
    await write(root, 'docs/postmortems/2026-02-05-search.md', owned('@rooted'));
    await changeFolders(2, 0, { uri: root });
    try {
      await eventually('its document', isKnown, Boolean);
    } finally {
      await changeFolders(2, 1);
      await eventually('nothing of it', isKnown, (known) => !known);
      files.dispose();
    }
  });
});
