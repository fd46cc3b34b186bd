import * as vscode from 'vscode';
import { DocumentIndex, type IndexChange } from '../../core/index/document-index';
import type { Log } from '../../core/ports';
import type { Policies } from '../policies/policies';
import { CacheKeeper } from './cache-keeper';
import { DocumentReader } from './document-reader';
import type { DocumentFiles } from './document-files';
import { addressIn, pathIn, type Documents } from './documents';
import { findDocuments, watchFolder } from './folder-watch';
import { ReadQueue } from './read-queue';
import type { Usage } from './usage';

/** How long a person pauses before unsaved text counts; milliseconds. */
const typingPause = 300;
/** How long to wait for more folders that come, such as by a `git checkout`, before all are looked through; milliseconds. */
const foldersPause = 200;

export interface WorkspaceIndexParts {
  readonly policies: Policies;
  readonly usage: Usage;
  readonly documents: Documents;
  /** How this host reads files best; asked for once it is to read one. */
  readonly files: () => Promise<DocumentFiles>;
  /** The workspace's own storage; undefined where it has none. */
  readonly storage: vscode.Uri | undefined;
  readonly log: Log;
}

/**
 * The index of all documents in the workspace folders that use us, kept up to date with files, unsaved editors, policies and
 * folders. It reads a file once and then only after an event about it; unchanged files of an earlier session come from a cache.
 */
export class WorkspaceIndex implements vscode.Disposable {
  readonly index = new DocumentIndex();
  private readonly reader: DocumentReader;
  private readonly queue: ReadQueue;
  private readonly caches: CacheKeeper;
  private readonly watches = new Map<string, vscode.Disposable>();
  private readonly scans = new Map<string, vscode.CancellationTokenSource>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  /** Workspace folders that are read anew in a moment. */
  private readonly soon = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changes = new vscode.EventEmitter<IndexChange>();
  private readonly builds = new vscode.EventEmitter<Promise<void>>();
  private readonly files = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChange = this.changes.event;
  /** The documents of a folder are being found and read, up to the end of the promise. */
  readonly onDidBeginBuild = this.builds.event;
  /** The file of a document was made or written, whether or not the index then tells of it. */
  readonly onDidChangeFile = this.files.event;
  /** When the folders that were open at the start have been read. */
  readonly ready: Promise<void>;

  constructor(private readonly parts: WorkspaceIndexParts) {
    const { policies, documents, log } = parts;
    this.reader = new DocumentReader(documents, policies, log);
    this.queue = new ReadQueue((uri) => this.reader.read(uri), (changes) => this.index.update(changes));
    this.caches = new CacheKeeper(parts, this.reader, this.index);
    this.index.onChange((change) => this.changes.fire(change));
    const { workspace } = vscode;
    this.disposables = [
      this.changes, this.builds, this.files, this.queue, this.caches,
      policies.onDidChange(({ folder }) => folder && void this.rescan(folder)),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.leave(folder);
        for (const folder of added) void this.rescan(folder);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.typed(document)),
      workspace.onDidOpenTextDocument((document) => this.look(document.uri)),
      workspace.onDidCloseTextDocument((document) => this.look(document.uri)),
      workspace.onDidRenameFiles(({ files: renamed }) => renamed.forEach(({ oldUri, newUri }) => this.renamed(oldUri, newUri))),
    ];
    this.ready = policies.ready.then(() => this.scanAll());
  }

  dispose(): void {
    for (const timer of [...this.typing.values(), ...this.soon.values()]) clearTimeout(timer);
    for (const scan of this.scans.values()) scan.cancel();
    vscode.Disposable.from(...this.disposables, ...this.watches.values()).dispose();
  }

  private async scanAll(): Promise<void> {
    this.reader.files = await this.parts.files();
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.rescan(folder)));
  }

  /** Reads a whole folder anew: at the start, and when its policy says something else about what is ours. */
  private rescan(folder: vscode.WorkspaceFolder): Promise<void> {
    const build = this.build(folder);
    this.builds.fire(build);
    return build;
  }

  private async build(folder: vscode.WorkspaceFolder): Promise<void> {
    const { policies, usage, log } = this.parts;
    const key = folder.uri.toString();
    this.stop(folder);
    const scan = new vscode.CancellationTokenSource();
    this.scans.set(key, scan);
    const isCancelled = () => scan.token.isCancellationRequested;
    const { policy } = policies.in(folder);
    this.watches.get(key)?.dispose();
    this.watches.set(key, watchFolder(folder, policy, {
      appeared: (uri) => void this.appeared(folder, uri),
      changed: (uri) => void this.changed(folder, uri),
      removed: (uri) => void this.removed(folder, uri),
    }));
    const uses = await usage.check(folder);
    const [found, cache] = uses ? await Promise.all([findDocuments(folder, policy, scan.token), this.caches.load(folder)]) : [[]];
    if (isCancelled()) return;
    this.reader.useCache(folder, cache);
    // Of what was known, the reader finds out what is gone or no longer meant: a file may have come back since the search.
    for (const uri of this.keysUnder(folder.uri)) this.queue.add(vscode.Uri.parse(uri));
    for (const uri of found) this.queue.add(uri);
    const { took, longestStretch } = await this.queue.drain();
    if (isCancelled()) return;
    this.reader.dropCache(folder);
    if (found.length === 0) return;
    log.info(`${folder.name}: ${this.keysUnder(folder.uri).length} of ${found.length} files are in the index, the cache knew ${cache?.size ?? 0}; `
      + `it took ${Math.round(took)} ms, at most ${Math.round(longestStretch)} ms at a stretch`);
    this.caches.saveSoon(folder);
  }

  private async appeared(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> {
    if (this.parts.usage.uses(folder)) await this.changed(folder, uri);
    else await this.begin(folder);
  }

  /** VS Code tells of a folder that is gone and back at once as of one that changed, and of nothing that was in it. */
  private async changed(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> {
    if (this.parts.documents.kindOfUri(uri)) {
      this.queue.add(uri);
      this.files.fire(uri);
    } else if (await isDirectory(uri)) {
      this.rescanSoon(folder);
    }
  }

  private async begin(folder: vscode.WorkspaceFolder): Promise<void> {
    if (await this.parts.usage.check(folder)) this.rescanSoon(folder);
  }

  private rescanSoon(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.soon.has(key)) return;
    this.soon.set(key, setTimeout(() => {
      this.soon.delete(key);
      void this.rescan(folder);
    }, foldersPause));
  }

  /** A file that is gone waits with the others, so that a thousand of them are one change. */
  private async removed(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> {
    for (const key of this.keysUnder(uri)) this.queue.add(vscode.Uri.parse(key));
    if (!this.parts.documents.kindOfUri(uri)) await this.parts.usage.check(folder);
  }

  private renamed(from: vscode.Uri, to: vscode.Uri): void {
    for (const key of this.keysUnder(from)) {
      const moved = to.with({ path: to.path + vscode.Uri.parse(key).path.slice(from.path.length) });
      this.index.rename(key, moved.toString(), pathIn(vscode.workspace.getWorkspaceFolder(moved), moved));
      this.queue.add(moved);
    }
  }

  private leave(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.stop(folder);
    clearTimeout(this.soon.get(key));
    this.soon.delete(key);
    this.watches.get(key)?.dispose();
    this.watches.delete(key);
    this.parts.usage.forget(folder);
    // The reader finds out which of them are documents of another folder still, which the one that leaves lies around.
    for (const uri of this.keysUnder(folder.uri)) this.queue.add(vscode.Uri.parse(uri));
  }

  /** Ends a build of the folder that is under way. What lies in it but belongs to another folder is not its to forget. */
  private stop(folder: vscode.WorkspaceFolder): void {
    const address = folder.uri.toString();
    const root = addressIn(folder.uri);
    this.scans.get(address)?.cancel();
    this.queue.cancel((key) => {
      if (!key.startsWith(root)) return false;
      const owner = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key));
      return !owner || owner.uri.toString() === address;
    });
  }

  private typed(document: vscode.TextDocument): void {
    if (!this.parts.documents.kindOfUri(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.set(key, setTimeout(() => {
      this.typing.delete(key);
      this.look(document.uri);
    }, typingPause));
  }

  /** A document was opened, changed or closed: the editor's text counts now, or the file's again. */
  private look(uri: vscode.Uri): void {
    if (this.parts.documents.kindOfUri(uri)) this.queue.add(uri);
  }

  /** Documents in the index that are the uri or lie in it. */
  private keysUnder(uri: vscode.Uri): string[] {
    const key = uri.toString();
    const root = addressIn(uri);
    return this.index.get(key) ? [key] : this.index.uris().filter((each) => each.startsWith(root));
  }
}

function isDirectory(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.Directory) !== 0, () => false);
}
