import * as vscode from 'vscode';
import type { Indexed, IndexedActionItem } from '../../core/index/document-index';
import type { DocumentSummary, IncidentSummary, PostmortemSummary } from '../../core/index/summary';
import type { DashboardDocuments } from '../../core/metrics/dashboard';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { quarterOf } from '../../core/time/calendar';
import { daysOf } from '../../core/time/quarters';
import { currentText } from '../documents/document-files';
import type { Documents } from '../documents/documents';
import type { WorkspaceIndex } from '../documents/workspace-index';

/** How long documents are read before others get their turn on the thread; milliseconds. */
const stretch = 15;

export type Told = Indexed<PostmortemSummary | IncidentSummary>;

export interface FolderDocuments extends DashboardDocuments {
  /** Postmortems and records that tell no day. */
  readonly undated: readonly Told[];
  readonly unread: readonly Told[];
  /** Action items of any day that are still to be done. */
  readonly openItems: { readonly all: number; readonly overdue: number };
}

/** Reads what the figures of a folder rest on, and remembers what a document said until it changes. */
export class FigureReader {
  private readonly read = new Map<string, ReviewedDocument | undefined>();
  private readonly ours = new Map<string, boolean>();

  constructor(
    private readonly folder: vscode.WorkspaceFolder | undefined,
    private readonly parts: { readonly documents: Documents; readonly workspace: WorkspaceIndex },
  ) {}

  forget(uris: readonly string[]): void {
    for (const uri of uris) this.read.delete(uri);
  }

  forgetAll(): void {
    this.read.clear();
  }

  /** What was due in the quarters or happened in them; `today` is `YYYY-MM-DD`. Undefined where it was cancelled. */
  async documents(quarters: readonly string[], today: string, token: vscode.CancellationToken): Promise<FolderDocuments | undefined> {
    this.ours.clear();
    const told = this.told();
    const incidents: ReviewedDocument[] = [];
    const unread: Told[] = [];
    let begun = performance.now();
    for (const each of told.filter(({ document: { date } }) => date !== undefined && quarters.includes(quarterOf(date)))) {
      try {
        const said = await this.said(each);
        if (said) incidents.push(said);
      } catch {
        unread.push(each);
      }
      if (performance.now() - begun <= stretch) continue;
      await othersTurn();
      if (token.isCancellationRequested) return undefined;
      begun = performance.now();
    }
    return { incidents, ...this.items(quarters, today), undated: told.filter(({ document }) => document.date === undefined), unread };
  }

  private async said({ uri: key, document }: Told): Promise<ReviewedDocument | undefined> {
    if (this.read.has(key)) return this.read.get(key);
    const uri = vscode.Uri.parse(key);
    const said = reviewed(this.parts.documents.parseText(uri, await currentText(uri)), document);
    this.read.set(key, said);
    return said;
  }

  private told(): Told[] {
    return this.parts.workspace.index.documents().filter((each): each is Told => isOfIncident(each) && this.isOurs(each.uri));
  }

  /** By the columns of the index: of very many items, few were due in these quarters. */
  private items(quarters: readonly string[], today: string): Pick<FolderDocuments, 'items' | 'openItems'> {
    const { index } = this.parts.workspace;
    const { table } = index;
    const { first } = daysOf(quarters[0]!);
    const { last } = daysOf(quarters.at(-1)!);
    const items: IndexedActionItem[] = [];
    const openItems = { all: 0, overdue: 0 };
    table.eachRow(false, (row) => {
      const uri = table.holderAt(row)?.uri;
      if (uri === undefined || !this.isOurs(uri)) return;
      const due = table.dueAt(row);
      if (table.isOpen(row)) {
        openItems.all += 1;
        if (due !== undefined && due < today) openItems.overdue += 1;
      }
      const found = due !== undefined && due >= first && due <= last ? index.actionItemAt(row) : undefined;
      if (found) items.push(found);
    });
    return { items, openItems };
  }

  /** Whether a document belongs to this folder and to none inside of it. */
  private isOurs(uri: string): boolean {
    let isOurs = this.ours.get(uri);
    if (isOurs === undefined) this.ours.set(uri, (isOurs = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.index === this.folder?.index));
    return isOurs;
  }
}

const isOfIncident = ({ document: { kind } }: Indexed<DocumentSummary>): boolean => kind === 'postmortem' || kind === 'incident';

function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
