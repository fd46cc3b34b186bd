import { assert } from 'chai';
import * as vscode from 'vscode';
import { markdown } from '../../../src/core/document/remark';
import { commands } from '../../../src/vscode/contract';
import { workspaceFiles } from '../../../src/vscode/documents/document-files';
import { bytesOf } from '../../../src/vscode/documents/new-file';
import { systemClock } from '../../../src/vscode/host/clock';
import { Policies } from '../../../src/vscode/policies/policies';
import { eventually } from '../eventually';
import { KnownOwners } from '../known-owners';
import { activate, at, closeEditors, findings, folder, read, remove, ruleOf, write } from '../workspace';
import { declared } from './incident-record';

const place = 'docs/postmortems/encodings';
const path = `${place}/2026-02-05-encoded.md`;
const known = new KnownOwners('@encod');
const { showQuickPick } = vscode.window;

/** Of letters below 256, each as one byte. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const asLatin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
const put = (file: string, bytes: Uint8Array) => vscode.workspace.fs.writeFile(at(file), bytes);
const setEncoding = (encoding: string | undefined) => vscode.workspace.getConfiguration('files').update('encoding', encoding, vscode.ConfigurationTarget.Workspace);
const owners = (what: string, ...names: string[]) => eventually(what, () => known.names(), (found) => String(found) === String(names));
const text = (owner: string) => `# Postmortem: Caf\xe9\n\n## Action Items\n\n- [ ] R\xe9parer le serveur ${owner}\n`;

suite('Files in other encodings than UTF-8', () => {
  suiteSetup(async () => {
    await activate();
    await known.begin();
  });

  teardown(async () => {
    vscode.window.showQuickPick = showQuickPick;
    await setEncoding(undefined);
    await closeEditors();
    await remove(place).then(undefined, () => undefined);
    await owners('nobody');
  });

  suiteTeardown(() => known.end());

  test('are read by the settings of their folder, and anew when those are changed', async () => {
    await setEncoding('windows1252');
    await put(path, latin(text('@encod\xe9')));
    await owners('the owner', '@encodé');
    await setEncoding('windows1251');
    await owners('the owner in Cyrillic', '@encodй');
  });

  test('are ticked from the list by the words that it shows', async () => {
    await setEncoding('windows1252');
    await put(path, latin(text('@encod\xe9')));
    await owners('the owner', '@encodé');
    vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) =>
      Promise.resolve(items.find(({ label }) => label.includes('Réparer le serveur')))) as unknown as typeof showQuickPick;
    await vscode.commands.executeCommand(commands.markActionItemDone);
    assert.include(asLatin(await vscode.workspace.fs.readFile(at(path))), '- [x] R\xe9parer le serveur @encod\xe9');
  });

  test('are read as UTF-16 where they are, and linted as they are in an editor', async () => {
    const twin = `${place}/2026-02-05-twin.md`;
    const flawed = text('@encoded').replace('## Action', '## Impact\n\nTBD\n\n## Action');
    await write(twin, flawed);
    await owners('the twin', '@encoded');
    for (const mark of ['\ufeff', '']) {
      await put(path, utf16(mark + flawed.replace('@encoded', '@encoded-wide')));
      await owners('the owner', '@encoded', '@encoded-wide');
      await vscode.commands.executeCommand(commands.lintAll);
      const [rules, expected] = [path, twin].map((file) => findings(at(file)).map(ruleOf));
      assert.isNotEmpty(expected);
      assert.deepEqual(rules, expected);
      await remove(path);
      await owners('the twin alone', '@encoded');
    }
  });

  test('say what the process is, in a policy and in templates too', async () => {
    const policy = '.incidents/policy.yaml';
    const template = '.incidents/templates/incident.md';
    const before = await read(policy);
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    await setEncoding('windows1252');
    await put(policy, latin('contacts:\n  - { role: Team Lead, name: Jos\xe9 Pe\xf1a }\n'));
    await put(template, latin('# Incident: {{title}}\n\n## R\xe9sum\xe9\n'));
    const policies = new Policies(silent, markdown, systemClock, () => Promise.resolve(workspaceFiles));
    try {
      await policies.ready;
      const ours = policies.for(folder());
      assert.deepEqual(ours.policy.contacts.map(({ name }) => name), ['José Peña']);
      assert.include(policies.template(ours, 'incident'), '## Résumé');
    } finally {
      policies.dispose();
      await write(policy, before);
      await remove(template);
    }
  });

  test('are made in the encoding of their folder, or in one that holds all of their text', async () => {
    await setEncoding('windows1252');
    assert.equal(asLatin(await bytesOf(at(path), 'Caf\xe9')), 'Caf\xe9');
    for (const words of ['# Café – 5 €', '# Café 🔴 → slow']) {
      const uri = at(`${place}/${words.length}.md`);
      await vscode.workspace.fs.writeFile(uri, await bytesOf(uri, words));
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), words);
    }
    const runbooks = 'docs/runbooks';
    const names = async () => (await vscode.workspace.fs.readDirectory(at(runbooks))).map(([name]) => name);
    const there = await names();
    vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) => Promise.resolve(items)) as unknown as typeof showQuickPick;
    await vscode.commands.executeCommand(commands.addExampleRunbooks);
    const made = (await names()).filter((name) => !there.includes(name));
    assert.isNotEmpty(made);
    const shown = await Promise.all(made.map(async (name) => (await vscode.workspace.openTextDocument(at(`${runbooks}/${name}`))).getText()));
    await closeEditors();
    await Promise.all(made.map((name) => remove(`${runbooks}/${name}`)));
    assert.notMatch(shown.join(''), /â€|â†/);
    assert.match(shown.join(''), /→/);
  });

  test('leave a message as it was written, which is no file', async () => {
    const record = 'docs/incidents/2026-02-05-encoded.md';
    await setEncoding('windows1252');
    await write(record, declared);
    try {
      await vscode.commands.executeCommand(commands.postUpdate, at(record), 'update');
      const editor = await eventually('its editor', () => vscode.window.activeTextEditor, (shown) => shown?.document.uri.scheme === 'incident-message') as vscode.TextEditor;
      const { document } = editor;
      await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\nOn répare – 5 €'));
      const written = document.getText();
      assert.match(written, /^🔴 SEV-1[^]*On répare – 5 €$/);
      assert.isTrue(await document.save());
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), written);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.equal(document.getText(), written);
    } finally {
      await closeEditors();
      await remove(record);
    }
  });
});
