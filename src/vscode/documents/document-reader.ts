import * as vscode from 'vscode';
import type { DocumentChange } from '../../core/index/document-index';
import { largestDocument } from '../../core/index/largest-document';
import { summarize } from '../../core/index/summarize';
import type { DocumentSummary } from '../../core/index/summary';
import type { Log } from '../../core/ports';
import type { Policies } from '../policies/policies';
import { pathIn, type Documents } from './documents';

/** Turns a file, or the editor that holds newer text of it, into its summary. */
export class DocumentReader {
  constructor(
    private readonly documents: Documents,
    private readonly policies: Policies,
    private readonly log: Log,
  ) {}

  /** `undefined` in the change for a file that is gone, unreadable, too large or none of ours; the log says which. */
  async read(uri: vscode.Uri): Promise<DocumentChange> {
    const key = uri.toString();
    if (!this.documents.kindOfUri(uri)) return [key, undefined];
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return [key, this.summaryOf(open)];
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largestDocument) {
        this.log.warn(`${vscode.workspace.asRelativePath(uri)}: left out, ${Math.round(size / 1024 / 1024)} MB is too large`);
        return [key, undefined];
      }
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      return [key, this.summaryOfText(uri, text)];
    } catch (error) {
      // A file that vanished between the event and the read is no news.
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
        this.log.error(`${vscode.workspace.asRelativePath(uri)}: left out, it can't be read`, error);
      }
      return [key, undefined];
    }
  }

  summaryOf(document: vscode.TextDocument): DocumentSummary | undefined {
    const kind = this.documents.kindOfUri(document.uri);
    if (!kind) return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    return summarize(this.documents.parse(document), kind, pathIn(folder, document.uri), this.policies.in(folder).policy);
  }

  private summaryOfText(uri: vscode.Uri, text: string): DocumentSummary | undefined {
    const kind = this.documents.kindOfUri(uri);
    if (!kind) return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return summarize(this.documents.parseText(uri, text), kind, pathIn(folder, uri), this.policies.in(folder).policy);
  }
}
