import * as vscode from 'vscode';
import type { Cache } from '../../core/index/cache/read';
import type { DocumentIndex } from '../../core/index/document-index';
import type { DocumentReader } from './document-reader';
import { addressIn } from './documents';
import { encodingsIn } from './file-text';
import { SaveSchedule } from './save-schedule';
import type { WorkspaceIndexParts } from './workspace-index';

/** Keeps what the index knows over the end of the window, one file for each workspace folder. */
export class CacheKeeper implements vscode.Disposable {
  private readonly listener: { dispose(): void };

  constructor(
    private readonly parts: Pick<WorkspaceIndexParts, 'policies' | 'usage' | 'storage' | 'log'>,
    private readonly reader: Pick<DocumentReader, 'takeNews' | 'returnNews' | 'cacheable'>,
    private readonly index: DocumentIndex,
    private readonly schedule: Pick<SaveSchedule, 'saveSoon' | 'dispose'> = new SaveSchedule(),
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
    this.schedule.saveSoon(folder.uri.toString(), () => this.save(folder));
  }

  dispose(): void {
    this.listener.dispose();
    this.schedule.dispose();
  }

  /** The index works without: a storage that can't be written is told of in the log, and no more. False for one. */
  private async save(folder: vscode.WorkspaceFolder): Promise<boolean> {
    if (!this.parts.usage.uses(folder) || !this.reader.takeNews(folder)) return true;
    try {
      await (await this.cacheOf(folder))?.write(this.reader.cacheable(folder, this.index));
      return true;
    } catch (error) {
      this.reader.returnNews(folder);
      this.parts.log.warn(`${folder.name}: the cache of the index can't be written: ${String(error)}`);
      return false;
    }
  }

  private async cacheOf(folder: vscode.WorkspaceFolder) {
    const { storage, policies } = this.parts;
    if (!storage) return undefined;
    const { IndexCache } = await import('./index-cache');
    return new IndexCache(storage, folder.uri, policies.in(folder).policy, encodingsIn(folder.uri));
  }
}
