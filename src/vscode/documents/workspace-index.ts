import * as vscode from 'vscode';
import { DocumentIndex, type IndexChange } from '../../core/index/document-index';
import type { Log } from '../../core/ports';
import type { Policies } from '../policies/policies';
import { DocumentReader } from './document-reader';
import { pathIn, type Documents } from './documents';
import { findDocuments, watchFolder } from './folder-watch';
import { ReadQueue } from './read-queue';
import type { Usage } from './usage';

/** How long a person pauses before unsaved text counts; milliseconds. */
const typingPause = 300;

/**
 * The index of all documents in the workspace folders that use us, kept up to date with files, unsaved editors, policies and
 * folders. It reads a file once and then only after an event about it.
 */
export class WorkspaceIndex implements vscode.Disposable {
  readonly index = new DocumentIndex();
  private readonly reader: DocumentReader;
  private readonly queue: ReadQueue;
  private readonly watches = new Map<string, vscode.Disposable>();
  private readonly scans = new Map<string, vscode.CancellationTokenSource>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changes = new vscode.EventEmitter<IndexChange>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChange = this.changes.event;
  /** When the folders that were open at the start have been read. */
  readonly ready: Promise<void>;

  constructor(
    private readonly policies: Policies,
    private readonly usage: Usage,
    private readonly log: Log,
    private readonly documents: Documents,
  ) {
    this.reader = new DocumentReader(documents, policies, log);
    this.queue = new ReadQueue((uri) => this.reader.read(uri), (changes) => this.index.update(changes));
    this.index.onChange((change) => this.changes.fire(change));
    const { workspace } = vscode;
    this.disposables = [
      this.changes, this.queue,
      policies.onDidChange(({ folder }) => folder && void this.rescan(folder)),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.leave(folder);
        for (const folder of added) void this.rescan(folder);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.typed(document)),
      workspace.onDidOpenTextDocument((document) => this.look(document.uri)),
      workspace.onDidCloseTextDocument((document) => this.look(document.uri)),
      workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => this.renamed(oldUri, newUri))),
    ];
    this.ready = policies.ready.then(() => this.scanAll());
  }

  dispose(): void {
    for (const timer of this.typing.values()) clearTimeout(timer);
    for (const scan of this.scans.values()) scan.cancel();
    vscode.Disposable.from(...this.disposables, ...this.watches.values()).dispose();
  }

  private async scanAll(): Promise<void> {
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.rescan(folder)));
  }

  /** Reads a whole folder anew: at the start, and when its policy says something else about what is ours. */
  private async rescan(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    this.scans.get(key)?.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.scans.set(key, scan);
    const { policy } = this.policies.in(folder);
    this.watches.get(key)?.dispose();
    this.watches.set(key, watchFolder(folder, policy, {
      appeared: (uri) => void this.appeared(folder, uri),
      changed: (uri) => this.look(uri),
      removed: (uri) => void this.removed(folder, uri),
    }));
    const found = (await this.usage.check(folder)) ? await findDocuments(folder, policy, scan.token) : [];
    if (scan.token.isCancellationRequested) return;
    const gone = new Set(this.keysUnder(folder.uri));
    for (const uri of found) {
      gone.delete(uri.toString());
      this.queue.add(uri);
    }
    this.index.update([...gone].map((uri) => [uri, undefined] as const));
    await this.queue.drain();
    if (found.length > 0) this.log.info(`${folder.name}: ${this.keysUnder(folder.uri).length} of ${found.length} files are in the index`);
  }

  private async appeared(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> {
    if (!this.usage.uses(folder)) await this.begin(folder);
    else if (this.documents.kindOfUri(uri)) this.queue.add(uri);
    else if (await isDirectory(uri)) await this.rescan(folder);
  }

  private async begin(folder: vscode.WorkspaceFolder): Promise<void> {
    if (await this.usage.check(folder)) await this.rescan(folder);
  }

  private async removed(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> {
    const keys = this.keysUnder(uri);
    this.queue.cancel((key) => keys.includes(key));
    this.index.update(keys.map((key) => [key, undefined] as const));
    if (!this.documents.kindOfUri(uri)) await this.usage.check(folder);
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
    this.scans.get(key)?.cancel();
    this.watches.get(key)?.dispose();
    this.watches.delete(key);
    this.usage.forget(folder);
    this.index.update(this.keysUnder(folder.uri).map((uri) => [uri, undefined] as const));
  }

  private typed(document: vscode.TextDocument): void {
    if (!this.documents.kindOfUri(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.set(key, setTimeout(() => {
      this.typing.delete(key);
      this.look(document.uri);
    }, typingPause));
  }

  /** A document was opened, changed or closed: the editor's text counts now, or the file's again. */
  private look(uri: vscode.Uri): void {
    if (this.documents.kindOfUri(uri)) this.queue.add(uri);
  }

  /** Documents in the index that are the uri or lie in it. */
  private keysUnder(uri: vscode.Uri): string[] {
    const key = uri.toString();
    return this.index.get(key) ? [key] : this.index.uris().filter((each) => each.startsWith(`${key}/`));
  }
}

function isDirectory(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.Directory) !== 0, () => false);
}
