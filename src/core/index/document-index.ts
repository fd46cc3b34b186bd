import type { DocumentKind } from '../document/model';
import type { EarlierAction } from '../ports';
import { ActionItemTable } from './items/action-item-table';
import { type HeldDocument, hold, summaryFrom, type SummaryInColumns } from './items/held-document';
import type { Asked } from './likeness';
import { EarlierActions } from './queries/earlier-actions';
import type { ActionItemSummary, DocumentSummary, IncidentSummary, PostmortemSummary, RunbookSummary } from './summary';

/** An action item with the document that holds it; `uri` is the key that the host gave the document. */
export interface IndexedActionItem {
  readonly uri: string;
  readonly document: DocumentSummary;
  readonly item: ActionItemSummary;
}

export interface Indexed<Summary extends DocumentSummary> {
  readonly uri: string;
  readonly document: Summary;
}

/** A summary for a document that is new or changed, `undefined` for one that is gone. */
export type DocumentChange = readonly [uri: string, summary: DocumentSummary | SummaryInColumns | undefined];

export interface IndexChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The kinds of all documents above, before and after. */
  readonly kinds: ReadonlySet<DocumentKind>;
}

/** Rows of items that are gone, beside those that are not, before the table is made anew without them. */
const mostGone = 4096;

/** What many documents say, kept in memory. Listeners hear of changes that make a difference, once per update. */
export class DocumentIndex {
  private readonly held = new Map<string, HeldDocument>();
  private readonly listeners = new Set<(change: IndexChange) => void>();
  private items = new ActionItemTable<HeldDocument>();
  private earlier: EarlierActions | undefined;
  private updates = 0;

  get size(): number {
    return this.held.size;
  }

  /** Another number after every update that made a difference. */
  get version(): number {
    return this.updates;
  }

  /** The action items in columns, as they stand until the next update. */
  get table(): ActionItemTable<HeldDocument> {
    return this.items;
  }

  get(uri: string): DocumentSummary | undefined {
    return this.held.get(uri);
  }

  uris(): string[] {
    return [...this.held.keys()];
  }

  set(uri: string, summary: DocumentSummary): void {
    this.update([[uri, summary]]);
  }

  delete(uri: string): void {
    this.update([[uri, undefined]]);
  }

  /** Moves a document; its path is the caller's to know. Nothing happens where there is none at `from`. */
  rename(from: string, to: string, path: string): void {
    const document = this.held.get(from);
    if (document) this.update([[from, undefined], [to, { ...document, path }]]);
  }

  /** Applies many changes as one. */
  update(changes: Iterable<DocumentChange>): void {
    const changed: string[] = [];
    const removed: string[] = [];
    const kinds = new Set<DocumentKind>();
    for (const [uri, summary] of changes) {
      const before = this.held.get(uri);
      if (before ? isSame(before, summary && 'source' in summary ? summaryFrom(summary) : summary) : !summary) continue;
      before?.release();
      const held = summary && hold(uri, summary, this.items);
      for (const each of [before, held]) if (each) kinds.add(each.kind);
      if (held) this.held.set(uri, held);
      else this.held.delete(uri);
      (held ? changed : removed).push(uri);
    }
    if (changed.length + removed.length === 0) return;
    if (this.items.gone > mostGone + this.items.length / 2) this.moveItems();
    this.earlier = undefined;
    this.updates += 1;
    for (const listener of [...this.listeners]) listener({ changed, removed, kinds });
  }

  /** Calls `listener` after each update that made a difference; returns what ends that. */
  onChange(listener: (change: IndexChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  documents(): Indexed<DocumentSummary>[] {
    return [...this.held].map(([uri, document]) => ({ uri, document }));
  }

  postmortems(): Indexed<PostmortemSummary>[] {
    return this.documents().filter((each): each is Indexed<PostmortemSummary> => each.document.kind === 'postmortem');
  }

  runbooks(): Indexed<RunbookSummary>[] {
    return this.documents().filter((each): each is Indexed<RunbookSummary> => each.document.kind === 'runbook');
  }

  incidents(): Indexed<IncidentSummary>[] {
    return this.documents().filter((each): each is Indexed<IncidentSummary> => each.document.kind === 'incident');
  }

  /** Every action item of every document, in the order of the documents. For few of them, ask the table first. */
  actionItems(): IndexedActionItem[] {
    return [...this.held].flatMap(([uri, document]) => document.actionItems.map((item) => ({ uri, document, item })));
  }

  /** The action item of a row of the table; undefined where it is gone. */
  actionItemAt(row: number): IndexedActionItem | undefined {
    const document = this.items.holderAt(row);
    return document && { uri: document.uri, document, item: this.items.item(row) };
  }

  /** Open items that ask for the same as `asked` in postmortems of a day before `day`: the earliest ones, in order. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    this.earlier ??= new EarlierActions(this.items);
    return this.earlier.find(asked, day);
  }

  /** Owners as written, the one with most items first. */
  owners(): string[] {
    return this.ownersOf(() => true);
  }

  /** The same without those of runbooks, who are teams as a rule. */
  people(): string[] {
    return this.ownersOf(({ kind }) => kind !== 'runbook');
  }

  private ownersOf(isMeant: (document: DocumentSummary) => boolean): string[] {
    const table = this.items;
    const counts = new Map<string, number>();
    table.eachRow(false, (row) => table.ownersAt(row).forEach((owner) => count(counts, owner)));
    for (const document of this.held.values()) if (document.owner !== undefined && isMeant(document)) count(counts, document.owner);
    return byFrequency(counts);
  }

  services(): string[] {
    const counts = new Map<string, number>();
    for (const { services } of this.held.values()) for (const service of services) count(counts, service);
    return byFrequency(counts);
  }

  private moveItems(): void {
    const table = new ActionItemTable<HeldDocument>();
    for (const document of this.held.values()) document.moveTo(table);
    this.items = table;
  }
}

/** Whether two values of a summary say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}
