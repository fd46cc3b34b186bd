import * as vscode from 'vscode';
import type { Indexed } from '../../core/index/document-index';
import type { DocumentSummary, IncidentSummary, PostmortemSummary } from '../../core/index/summary';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { currentText } from './document-files';
import type { Documents } from './documents';
import { othersTurn } from './others-turn';

/** How long documents are read before others get their turn on the thread; milliseconds. */
const stretch = 15;

/** A document that tells of an incident. */
export type Told = Indexed<PostmortemSummary | IncidentSummary>;

export const isTold = (each: Indexed<DocumentSummary>): each is Told => each.document.kind === 'postmortem' || each.document.kind === 'incident';

/** Whether a document belongs to a workspace folder, and to none inside of it. */
export const isIn = (folder: vscode.WorkspaceFolder | undefined, uri: string): boolean =>
  vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString() === folder?.uri.toString();

export interface ReadIncidents {
  readonly incidents: readonly ReviewedDocument[];
  /** Those that can't be read. */
  readonly unread: readonly Told[];
}

/** Reads what documents say of their incidents beyond what the index keeps, and remembers it of each until it is told to forget. */
export class IncidentReader {
  private readonly known = new Map<string, ReviewedDocument | undefined>();
  /** The last reading of each document that is under way and has not changed since. */
  private readonly readings = new Map<string, symbol>();

  constructor(private readonly documents: Documents) {}

  forget(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.known.delete(uri);
      this.readings.delete(uri);
    }
  }

  forgetAll(): void {
    this.known.clear();
    this.readings.clear();
  }

  /** `advanced` hears of each document. Rejects with a `CancellationError` where it is cancelled. */
  async read(told: readonly Told[], token: vscode.CancellationToken, advanced: () => void = () => undefined): Promise<ReadIncidents> {
    const incidents: ReviewedDocument[] = [];
    const unread: Told[] = [];
    let begun = performance.now();
    for (const each of told) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      try {
        const said = await this.said(each);
        if (said) incidents.push(said);
      } catch {
        unread.push(each);
      }
      advanced();
      if (performance.now() - begun <= stretch) continue;
      await othersTurn();
      begun = performance.now();
    }
    return { incidents, unread };
  }

  private async said({ uri: key, document }: Told): Promise<ReviewedDocument | undefined> {
    if (this.known.has(key)) return this.known.get(key);
    const uri = vscode.Uri.parse(key);
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const said = reviewed(this.documents.parseText(uri, await currentText(uri)), document);
    if (this.readings.get(key) !== reading) return said;
    this.readings.delete(key);
    this.known.set(key, said);
    return said;
  }
}
