import type { EarlierAction } from '../../ports';
import type { ActionItemTable } from '../items/action-item-table';
import type { HeldDocument } from '../items/held-document';
import type { RowsByHash } from '../items/rows-by-hash';
import { type Asked, asksForTheSame, type Keys, keysOf, likenessOf } from '../likeness';
import type { PostmortemSummary } from '../summary';
import { compare } from './compare';

/** So many are told of. */
const most = 3;
/** So many rows are put in order each time they are asked for; that of more of them is remembered. */
const few = 8;

/** Finds the open action items of a table's postmortems by what they ask for. To be made anew once the table has changed. */
export class EarlierActions {
  private readonly byWords = new Map<number, readonly number[]>();
  private readonly byTicket = new Map<number, readonly number[]>();

  constructor(private readonly table: ActionItemTable<HeldDocument>) {}

  /** Items that ask for the same in postmortems of a day before `day`: the first such item of each, the earliest ones in order. */
  find(asked: Asked, day: string): readonly EarlierAction[] {
    const keys = keysOf(asked);
    const { sameWords, sameTicket } = likenessOf(keys);
    const rows = [
      ...this.earliest(this.byWords, this.table.sameWords, sameWords, asked.text, keys, day),
      ...this.earliest(this.byTicket, this.table.sameTicket, sameTicket, asked.text, keys, day),
    ];
    const found = new Map<string, EarlierAction>();
    for (const row of rows.sort((one, other) => this.compare(one, other))) {
      const document = this.postmortemAt(row);
      if (!document || found.has(document.uri)) continue;
      found.set(document.uri, { document: document.uri, title: document.title, date: document.date, line: this.table.lineAt(row), text: this.table.textAt(row) });
      if (found.size === most) break;
    }
    return [...found.values()];
  }

  /** One row of each document. They are in the order of their days, so that the look ends with the last one that counts. */
  private earliest(known: Map<number, readonly number[]>, all: RowsByHash, hash: number | undefined, text: string, keys: Keys, day: string): number[] {
    const earliest: number[] = [];
    if (hash === undefined) return earliest;
    for (const row of this.inOrder(known, all, hash)) {
      const document = this.postmortemAt(row);
      const last = earliest.at(-1);
      if (!document || document.date >= day || earliest.length === most) break;
      if ((last === undefined || this.table.holderAt(last) !== document) && this.asksForTheSame(row, text, keys)) earliest.push(row);
    }
    return earliest;
  }

  /** `keys` are those of `text`. Most items that ask for the same do so in the same words, which is quick to tell. */
  private asksForTheSame(row: number, text: string, keys: Keys): boolean {
    const own = this.table.textAt(row);
    return (own === text && keys.words !== '') || asksForTheSame(keysOf({ text: own, ticket: this.table.ticketAt(row) }), keys);
  }

  private inOrder(known: Map<number, readonly number[]>, all: RowsByHash, hash: number): readonly number[] {
    const before = known.get(hash);
    if (before) return before;
    const rows = [...all.rows(hash)].filter((row) => this.table.isOpen(row) && this.postmortemAt(row)).sort((one, other) => this.compare(one, other));
    if (rows.length > few) known.set(hash, rows);
    return rows;
  }

  private compare(one: number, other: number): number {
    const [a, b] = [this.postmortemAt(one), this.postmortemAt(other)];
    return compare(a?.date ?? '', b?.date ?? '') || compare(a?.uri ?? '', b?.uri ?? '') || one - other;
  }

  private postmortemAt(row: number): Dated | undefined {
    const document = this.table.holderAt(row);
    return document?.kind === 'postmortem' && document.date !== undefined ? document as Dated : undefined;
  }
}

type Dated = PostmortemSummary & { readonly uri: string; readonly date: string };
