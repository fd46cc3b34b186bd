import * as vscode from 'vscode';
import type { Cache } from '../../core/index/cache/read';
import type { DocumentIndex } from '../../core/index/document-index';
import type { DocumentReader } from './document-reader';
import { addressIn } from './documents';
import { encodingsIn } from './file-text';
import type { WorkspaceIndexParts } from './workspace-index';

/** How long nothing has to change before the cache is written; milliseconds. */
const quiet = 5_000;

/** Keeps what the index knows over the end of the window, one file for each workspace folder. */
export class CacheKeeper implements vscode.Disposable {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listener: { dispose(): void };
  private saving = Promise.resolve();

  constructor(
    private readonly parts: Pick<WorkspaceIndexParts, 'policies' | 'usage' | 'storage' | 'log'>,
    private readonly reader: DocumentReader,
    private readonly index: DocumentIndex,
  ) {
    const end = index.onChange(({ changed, removed }) => {
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        const root = addressIn(folder.uri);
        const isIn = (key: string) => key.startsWith(root);
        if (changed.some(isIn) || removed.some(isIn)) this.saveSoon(folder);
      }
    });
    this.listener = { dispose: end };
  }

  /** What an earlier session knew of the folder's files; undefined for nothing that can be used. */
  async load(folder: vscode.WorkspaceFolder): Promise<Cache | undefined> {
    return (await this.cacheOf(folder))?.read();
  }

  saveSoon(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(key, setTimeout(() => {
      this.waiting.delete(key);
      this.saving = this.saving.then(() => this.save(folder));
    }, quiet));
  }

  dispose(): void {
    this.listener.dispose();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  /** The index works without: a storage that can't be written is told of in the log, and no more. */
  private async save(folder: vscode.WorkspaceFolder): Promise<void> {
    if (!this.parts.usage.uses(folder) || !this.reader.takeNews(folder)) return;
    try {
      await (await this.cacheOf(folder))?.write(this.reader.cacheable(folder, this.index));
    } catch (error) {
      this.parts.log.warn(`${folder.name}: the cache of the index can't be written: ${String(error)}`);
    }
  }

  private async cacheOf(folder: vscode.WorkspaceFolder) {
    const { storage, policies } = this.parts;
    if (!storage) return undefined;
    const { IndexCache } = await import('./index-cache');
    return new IndexCache(storage, folder.uri, policies.in(folder).policy, encodingsIn(folder.uri));
  }
}
