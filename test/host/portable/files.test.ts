import { assert } from 'chai';
import * as vscode from 'vscode';
import { markdown } from '../../../src/core/document/remark';
import { commands } from '../../../src/vscode/contract';
import { workspaceFiles } from '../../../src/vscode/documents/document-files';
import { Documents } from '../../../src/vscode/documents/documents';
import { Usage } from '../../../src/vscode/documents/usage';
import { WorkspaceIndex } from '../../../src/vscode/documents/workspace-index';
import { systemClock } from '../../../src/vscode/host/clock';
import { Policies } from '../../../src/vscode/policies/policies';
import { eventually } from '../eventually';
import { KnownOwners } from '../known-owners';
import { activate, at, closeEditors, read, remove, write } from '../workspace';

const folder = 'docs/postmortems/burst';
const policy = '.incidents/policy.yaml';
const file = (name: number | string) => `${folder}/2026-02-05-burst-${name}.md`;
const text = (owner: string) => `# Postmortem: Burst\n\n## Action Items\n\n- [ ] Rebuild the index ${owner}\n`;

const burst = new KnownOwners('@burst');
const known = (what: string, count: number) => burst.once(what, count);

suite('Files that come and go', () => {
  suiteSetup(async () => {
    await activate();
    await burst.begin();
  });

  teardown(async () => {
    await closeEditors();
    await remove(folder).then(undefined, () => undefined);
    await known('nobody of the burst', 0);
  });

  suiteTeardown(() => burst.end());

  test('a thousand at once are all read, and all forgotten', async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, number) => write(file(number), text(`@burst${number}`))));
    await known('a thousand owners', 1000);
    await Promise.all(Array.from({ length: 500 }, (_, number) => write(file(number), text('@burst'))));
    await known('the new owner of half of them', 501);
  });

  test('one of more than a million characters is left out, and the others are there', async () => {
    await write(file('large'), text('@burst-large') + 'x'.repeat(1_000_000));
    await write(file('small'), text('@burst-small'));
    assert.deepEqual(await known('the small one', 1), ['@burst-small']);
    await vscode.commands.executeCommand(commands.lintAll);
  });

  test('those that are gone before they are read are no trouble', async () => {
    await Promise.all(Array.from({ length: 200 }, async (_, number) => {
      await write(file(number), text(`@burst${number}`));
      if (number > 0) await remove(file(number));
    }));
    assert.deepEqual(await known('the one that stayed', 1), ['@burst0']);
  });

  test('one that is renamed is known by its new name only', async () => {
    await write(file('old'), text('@burst-renamed'));
    await known('its owner', 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(file('old')), at(file('new')));
    await vscode.workspace.applyEdit(edit);
    await remove(file('new'));
    await known('nobody', 0);
  });

  test('a folder that is renamed or removed takes its documents with it', async () => {
    await Promise.all([1, 2, 3].map((number) => write(file(number), text(`@burst${number}`))));
    await known('three owners', 3);
    const elsewhere = at('elsewhere');
    await vscode.workspace.fs.rename(at(folder), elsewhere);
    await known('nobody, as the folder is no place for postmortems', 0);
    await vscode.workspace.fs.rename(elsewhere, at(folder));
    await known('three owners again', 3);
    await remove(folder);
    await known('nobody, as the folder is gone', 0);
  });

  test('a folder that is gone and back at once is read anew', async () => {
    for (const round of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await write(file(0), text(`@burst-round${round}`));
      await write(file(round), text(`@burst${round}`));
      const owners = String([`@burst${round}`, `@burst-round${round}`].sort());
      await eventually(`the owners of round ${round}`, () => burst.names(), (names) => String(names) === owners);
      await remove(folder);
    }
  });

  test('one that is gone is told in words, not in those of the system', async () => {
    const { showErrorMessage } = vscode.window;
    const told: string[] = [];
    vscode.window.showErrorMessage = (message: string) => {
      told.push(message);
      return Promise.resolve(undefined);
    };
    try {
      await vscode.commands.executeCommand(commands.openDocument, at(file('gone')));
      await vscode.commands.executeCommand(commands.openIncident, at('docs/incidents/2026-02-05-gone.md'));
      await vscode.commands.executeCommand(commands.markActionItemDone, { uri: at(file('gone')).toString(), line: 4, text: 'Rebuild the index' });
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.lengthOf(told, 3);
    for (const message of told) assert.match(message, /2026-02-05-(?:burst-)?gone\.md is not there any more\.$/);
    for (const message of told) assert.notInclude(message, ':/');
  });

  test('folders that come by the hundred are not looked through for each of them', async () => {
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const files = () => Promise.resolve(workspaceFiles);
    const policies = new Policies(silent, markdown, systemClock, files);
    const usage = new Usage(policies);
    const workspace = new WorkspaceIndex({ policies, usage, documents: new Documents(policies, usage, markdown), files, storage: undefined, log: silent });
    try {
      await workspace.ready;
      let builds = 0;
      workspace.onDidBeginBuild(() => { builds += 1; });
      await Promise.all(Array.from({ length: 100 }, (_, number) => write(`${folder}/${number}/2026-02-05-burst.md`, text('@burst'))));
      await eventually('all of them', () => workspace.index.uris().filter((uri) => uri.includes('/burst/')).length, (count) => count === 100);
      assert.isBelow(builds, 10);
    } finally {
      vscode.Disposable.from(workspace, usage, policies).dispose();
    }
  });

  test('a build that another policy calls off leaves nothing of what is no longer meant', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, number) => write(file(number), text(`@burst${number}`))));
    const before = await read(policy);
    await write(policy, 'version: 1\nfiles:\n  exclude: [docs/postmortems/burst/**]\n');
    try {
      await known('nobody', 0);
    } finally {
      await write(policy, before);
    }
    await known('all of them, once they are meant again', 300);
  });
});
