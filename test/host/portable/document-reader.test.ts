import { assert } from 'chai';
import * as vscode from 'vscode';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { Cache } from '../../../src/core/index/cache/read';
import { CacheWriter } from '../../../src/core/index/cache/write';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { Log } from '../../../src/core/ports';
import { DocumentReader } from '../../../src/vscode/documents/document-reader';
import { Documents } from '../../../src/vscode/documents/documents';
import type { Usage } from '../../../src/vscode/documents/usage';
import type { Policies } from '../../../src/vscode/policies/policies';
import { at } from '../workspace';

const file = at('docs/postmortems/2026-02-05-never-on-disk.md');

suite('The reader of files', () => {
  let told: string[];
  let reader: DocumentReader;
  const isKnown = async () => (await reader.read(file))[1] !== undefined;
  const put = (size: number, text: () => string) => { reader.files = { state: () => ({ size, modified: 1000 }), text, isInside: () => true }; };
  const refused = (): never => { throw new Error('EACCES: permission denied'); };

  setup(() => {
    told = [];
    const note = (message: string) => void told.push(message);
    const log: Log = { info: note, warn: note, error: note };
    const process = { policy: defaultPolicy };
    const policies = { in: () => process, for: () => process, vocabularyFor: () => vocabularyOf(defaultPolicy) } as unknown as Policies;
    reader = new DocumentReader(new Documents(policies, { uses: () => true } as unknown as Usage, markdown), policies, log);
  });

  test('tells once of a file that it can\'t read, however often that changes, and anew once it could', async () => {
    put(100, refused);
    assert.deepEqual([await isKnown(), await isKnown(), await isKnown()], [false, false, false]);
    assert.deepEqual(told, ['docs/postmortems/2026-02-05-never-on-disk.md: left out, it can\'t be read, EACCES: permission denied']);
    put(100, () => '# Postmortem: Locked\n');
    assert.isTrue(await isKnown());
    put(100, refused);
    assert.isFalse(await isKnown());
    assert.lengthOf(told, 2);
  });

  test('tells once of a file that is too long, without reading it where its size says so', async () => {
    const reason = 'docs/postmortems/2026-02-05-never-on-disk.md: left out, it is longer than 1000000 characters';
    put(6 * 1024 * 1024, () => assert.fail('it was read'));
    assert.deepEqual([await isKnown(), await isKnown()], [false, false]);
    put(2_000_000, () => 'x'.repeat(1_000_001));
    assert.isFalse(await isKnown());
    assert.deepEqual(told, [reason]);
    put(3_000_000, () => `# Postmortem: ${'決'.repeat(999_000)}\n`);
    assert.isTrue(await isKnown());
  });

  test('has news for the cache of what is new, written anew or gone, and of nothing else', async () => {
    const workspaceFolder = vscode.workspace.workspaceFolders![0]!;
    const hasNews = () => reader.takeNews(workspaceFolder);
    const text = () => '# Postmortem: Late\n';
    reader.useCache(workspaceFolder, undefined);
    put(100, text);
    await isKnown();
    reader.dropCache(workspaceFolder);
    assert.deepEqual([hasNews(), hasNews()], [true, false]);
    await isKnown();
    assert.isFalse(hasNews(), 'read again as it was');
    put(101, text);
    await isKnown();
    assert.isTrue(hasNews(), 'written anew');
    put(101, refused);
    await isKnown();
    assert.isTrue(hasNews(), 'can\'t be read any more');
    reader.returnNews(workspaceFolder);
    assert.deepEqual([hasNews(), hasNews()], [true, false], 'could not be written');
  });

  test('has no news where all comes from the cache, and some where the cache knows more', async () => {
    const workspaceFolder = vscode.workspace.workspaceFolders![0]!;
    const path = 'docs/postmortems/2026-02-05-never-on-disk.md';
    const cacheOf = (paths: readonly string[]) => {
      const writer = new CacheWriter('test', new TextEncoder());
      for (const each of paths) writer.add({ modified: 1000, size: 100, summary: { kind: 'meeting', path: each, title: 'Late', services: [], excerpt: '', actionItems: [] } });
      return Cache.read(writer.finish(), 'test', new TextDecoder());
    };
    put(100, () => assert.fail('it was read'));
    reader.useCache(workspaceFolder, cacheOf([path]));
    assert.isTrue(await isKnown());
    reader.dropCache(workspaceFolder);
    assert.isFalse(reader.takeNews(workspaceFolder));
    reader.useCache(workspaceFolder, cacheOf([path, 'docs/postmortems/2026-02-06-gone.md']));
    assert.isTrue(await isKnown());
    reader.dropCache(workspaceFolder);
    assert.isTrue(reader.takeNews(workspaceFolder));
    reader.useCache(workspaceFolder, cacheOf([path]));
    reader.useCache(workspaceFolder, undefined);
    put(100, refused);
    assert.isFalse(await isKnown(), 'taken from a cache that no longer counts');
  });
});
