import * as vscode from 'vscode';
import type { Cache } from '../../core/index/cache/read';
import type { CachedDocument } from '../../core/index/cache/write';
import type { DocumentChange, DocumentIndex } from '../../core/index/document-index';
import { longestDocument, mostBytes } from '../../core/index/longest-document';
import { summarize } from '../../core/index/summarize';
import type { DocumentSummary } from '../../core/index/summary';
import type { Log } from '../../core/ports';
import type { Policies } from '../policies/policies';
import { reasonOf } from '../words';
import { type DocumentFiles, type FileState, isGone, workspaceFiles } from './document-files';
import { addressIn, type Documents, isTooLong, pathIn } from './documents';

/** A file may be written again in the same tick of its clock, so that one this young may change unseen; milliseconds. */
const young = 2000;

const tooLong = `it is longer than ${longestDocument} characters`;

/** Turns a file, or the editor that holds newer text of it, into its summary. */
export class DocumentReader {
  files: DocumentFiles = workspaceFiles;
  /** The caches of folders that are being read, with the addresses of the files that were taken from them, by the address of the folder. */
  private readonly caches = new Map<string, { readonly cache: Cache; readonly taken: Set<string> }>();
  /** Folders of whose files something is known that their cache does not say, by their addresses. */
  private readonly news = new Set<string>();
  /** How the files were when they were read, by their addresses; none for text of an editor, which its file may not have. */
  private readonly states = new Map<string, FileState>();
  /** Why files were left out, by their addresses, so that the log says it once. */
  private readonly leftOut = new Map<string, string>();

  constructor(
    private readonly documents: Documents,
    private readonly policies: Policies,
    private readonly log: Log,
  ) {}

  /** Takes unchanged files of the folder from the cache from now on; undefined where there is none to take them from. */
  useCache(folder: vscode.WorkspaceFolder, cache: Cache | undefined): void {
    const address = folder.uri.toString();
    // One of a reading that was broken off may be of another policy.
    this.caches.delete(address);
    if (cache) this.caches.set(address, { cache, taken: new Set() });
    else this.news.add(address);
  }

  /** What was read of the folder is in the index: the cache itself need not stay in memory. */
  dropCache(folder: vscode.WorkspaceFolder): void {
    const address = folder.uri.toString();
    const known = this.caches.get(address);
    this.caches.delete(address);
    // Files that are gone or were left out.
    if (known && known.taken.size < known.cache.size) this.news.add(address);
  }

  /** Whether something is known of the folder's files that its cache does not say; asked whenever that is written, and then no longer so. */
  takeNews(folder: vscode.WorkspaceFolder): boolean {
    return this.news.delete(folder.uri.toString());
  }

  /** What was taken could not be written. */
  returnNews(folder: vscode.WorkspaceFolder): void {
    this.news.add(folder.uri.toString());
  }

  /** What a cache of the folder may hold: what its files say, of those that can't have changed unseen. */
  cacheable(folder: vscode.WorkspaceFolder, index: DocumentIndex): CachedDocument[] {
    const root = addressIn(folder.uri);
    return [...this.states].flatMap(([key, state]) => {
      const summary = key.startsWith(root) ? index.get(key) : undefined;
      return summary ? [{ ...state, summary }] : [];
    });
  }

  /** `undefined` in the change for a file that is gone, unreadable, too large or none of ours; the log says which. */
  read(uri: vscode.Uri): DocumentChange | PromiseLike<DocumentChange> {
    const key = uri.toString();
    const before = this.states.get(key);
    this.states.delete(key);
    return then(this.readNow(uri, key), (change) => {
      const address = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
      if (address !== undefined && !isSame(before, this.states.get(key)) && this.caches.get(address)?.taken.has(key) !== true) this.news.add(address);
      return change;
    });
  }

  private readNow(uri: vscode.Uri, key: string): DocumentChange | PromiseLike<DocumentChange> {
    if (!this.documents.kindOfUri(uri)) return [key, undefined];
    // VS Code keeps documents open for a while that no editor shows, even of files that are gone: saved text counts by its file.
    const unsaved = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key);
    if (unsaved) return isTooLong(unsaved) ? this.leaveOut(uri, key, tooLong) : [key, this.summaryOf(unsaved)];
    return attempt(() => then(this.files.state(uri), (state) => this.readFile(uri, key, state)), (error) => this.failed(uri, key, error));
  }

  summaryOf(document: vscode.TextDocument): DocumentSummary | undefined {
    const kind = this.documents.kindOfUri(document.uri);
    if (!kind) return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    return summarize(this.documents.parse(document), kind, pathIn(folder, document.uri), this.policies.in(folder).policy);
  }

  private readFile(uri: vscode.Uri, key: string, state: FileState): DocumentChange | PromiseLike<DocumentChange> {
    if (state.size > mostBytes) return this.leaveOut(uri, key, tooLong);
    if (Date.now() - state.modified > young) this.states.set(key, state);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const from = folder && this.caches.get(folder.uri.toString());
    const known = from?.cache.get(pathIn(folder, uri), state.modified, state.size);
    if (known) from?.taken.add(key);
    return known ? [key, known] : then(this.files.text(uri), (text): DocumentChange => {
      if (text.length > longestDocument) return this.leaveOut(uri, key, tooLong);
      this.leftOut.delete(key);
      return [key, this.summaryOfText(uri, text)];
    });
  }

  /** A file that vanished between the event and the read is no news. */
  private failed(uri: vscode.Uri, key: string, error: unknown): DocumentChange {
    this.states.delete(key);
    if (!isGone(error)) return this.leaveOut(uri, key, `it can't be read, ${reasonOf(error)}`);
    this.leftOut.delete(key);
    return [key, undefined];
  }

  private leaveOut(uri: vscode.Uri, key: string, why: string): DocumentChange {
    if (this.leftOut.get(key) !== why) this.log.warn(`${vscode.workspace.asRelativePath(uri)}: left out, ${why}`);
    this.leftOut.set(key, why);
    return [key, undefined];
  }

  private summaryOfText(uri: vscode.Uri, text: string): DocumentSummary | undefined {
    const kind = this.documents.kindOfUri(uri);
    if (!kind) return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return summarize(this.documents.parseText(uri, text), kind, pathIn(folder, uri), this.policies.in(folder).policy);
  }
}

const isSame = (one: FileState | undefined, other: FileState | undefined): boolean => one?.modified === other?.modified && one?.size === other?.size;

/** Goes on with a value that may have to be waited for, at once where it has not. */
function then<From, To>(value: From | PromiseLike<From>, next: (value: From) => To | PromiseLike<To>): To | PromiseLike<To> {
  return isPromise(value) ? value.then(next) : next(value);
}

function attempt<Result>(action: () => Result | PromiseLike<Result>, failed: (error: unknown) => Result): Result | PromiseLike<Result> {
  try {
    const result = action();
    return isPromise(result) ? result.then(undefined, failed) : result;
  } catch (error) {
    return failed(error);
  }
}

function isPromise<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
