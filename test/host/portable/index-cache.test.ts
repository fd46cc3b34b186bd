import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CachedDocument } from '../../../src/core/index/cache/write';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { summaryFrom } from '../../../src/core/index/items/held-document';
import { defaultPolicy } from '../../../src/core/policy/default';
import { CacheKeeper } from '../../../src/vscode/documents/cache-keeper';
import { IndexCache } from '../../../src/vscode/documents/index-cache';
import type { Save } from '../../../src/vscode/documents/save-schedule';
import type { Usage } from '../../../src/vscode/documents/usage';
import type { Policies } from '../../../src/vscode/policies/policies';
import { inMemory, MemoryFiles } from '../memory-files';
import { at, folder, remove } from '../workspace';

const documents: CachedDocument[] = Array.from({ length: 50 }, (_, number) => ({
  modified: 1000 + number, size: number,
  summary: { kind: 'meeting', path: `docs/${number}.md`, title: `Über ${number}`, services: [], excerpt: '監視', actionItems: [] },
}));

suite('The cache of the index', () => {
  const storage = () => at('.storage');
  const cache = (address = folder(), policy = defaultPolicy, encodings = ['utf8', false]) => new IndexCache(storage(), address, policy, encodings);
  const files = async () => (await vscode.workspace.fs.readDirectory(storage())).map(([name]) => name);
  const file = async () => vscode.Uri.joinPath(storage(), (await files())[0] ?? '');
  const change = async (make: (bytes: Uint8Array) => Uint8Array) => {
    await vscode.workspace.fs.writeFile(await file(), make(await vscode.workspace.fs.readFile(await file())));
  };

  setup(() => cache().write(documents));
  teardown(() => remove('.storage'));

  test('is read as it was written, and leaves one file behind', async () => {
    const read = await cache().read();
    assert.deepEqual(documents.map(({ summary: { path }, modified, size }) => summaryFrom(read!.get(path, modified, size)!)), documents.map(({ summary }) => summary));
    await cache().write(documents.slice(1));
    assert.equal((await cache().read())?.size, 49);
    assert.lengthOf(await files(), 1);
  });

  test('that was torn, damaged, emptied or removed is none, and can be written anew', async () => {
    const damages: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.slice(0, bytes.length / 2), (bytes) => bytes.map((byte, index) => (index === 400 ? byte ^ 1 : byte)), () => new Uint8Array(), (bytes) => bytes.fill(255),
    ];
    for (const damage of damages) {
      await change(damage);
      assert.isUndefined(await cache().read());
      await cache().write(documents);
      assert.equal((await cache().read())?.size, 50);
    }
    await vscode.workspace.fs.delete(await file());
    assert.isUndefined(await cache().read());
  });

  test('of another version, folder, policy or encoding is none', async () => {
    assert.isUndefined(await cache(vscode.Uri.joinPath(folder(), 'other')).read());
    assert.isUndefined(await cache(folder(), { ...defaultPolicy, timeZone: 'Europe/Amsterdam' }).read());
    assert.isUndefined(await cache(folder(), defaultPolicy, ['windows1252', false]).read());
    await change((bytes) => {
      bytes[4]! -= 1;
      return bytes;
    });
    assert.isUndefined(await cache().read());
  });
});

suite('The keeper of caches', () => {
  test('tells that a cache could not be written, and writes all of it once it can be', async () => {
    const files = new MemoryFiles();
    const workspaceFolder = vscode.workspace.workspaceFolders![0]!;
    const told: string[] = [];
    const note = (message: string) => void told.push(message);
    const parts = {
      policies: { in: () => ({ policy: defaultPolicy }) } as unknown as Policies, usage: { uses: () => true } as unknown as Usage,
      storage: inMemory('/storage'), log: { info: note, warn: note, error: note },
    };
    let news = true;
    const takeNews = () => {
      const taken = news;
      news = false;
      return taken;
    };
    const reader = { takeNews, returnNews: () => { news = true; }, cacheable: () => [...documents] };
    let save: Save | undefined;
    const keeper = new CacheKeeper(parts, reader, new DocumentIndex(), { saveSoon: (_, asked) => { save = asked; }, dispose: () => undefined });
    try {
      keeper.saveSoon(workspaceFolder);
      files.isLocked = true;
      assert.isFalse(await save!());
      assert.match(told.join('\n'), /^[^\n]+: the cache of the index can't be written: [^\n]+$/);
      files.isLocked = false;
      assert.isTrue(await save!());
      assert.equal((await keeper.load(workspaceFolder))?.size, 50);
    } finally {
      keeper.dispose();
      files.dispose();
    }
  });
});
