import type { ActionItemSummary } from '../summary';
import { NumberColumn, Numbered, numberedNames, Renumbered } from './columns';
import { Column, gone, ItemColumns, type ItemRenumbering, type ItemSource, nobody, open, renumbering } from './item-columns';
import { KeptTexts } from './kept-texts';
import { RowsByHash } from './rows-by-hash';

/**
 * The action items of an index in columns, one row for each: a third of the memory that an object for each takes, and a look at all of
 * them takes about a millisecond. A row is never given to another item.
 */
export class ActionItemTable<Holder extends object> {
  private readonly columns = new ItemColumns();
  private readonly strings = { texts: new KeptTexts(), strings: new Numbered<string>((text) => text), names: numberedNames() };
  readonly sameWords = new RowsByHash(this.columns.all[Column.SameWords]!, () => this.rows);
  readonly sameTicket = new RowsByHash(this.columns.all[Column.SameTicket]!, () => this.rows);
  private readonly holders: (Holder | undefined)[] = [];
  /** Where the holders of the rows are among them. */
  private readonly held = new NumberColumn();
  private readonly taken = new WeakMap<ItemSource, ItemRenumbering>();
  /** How many items are open, by the numbers of the days that they are due. */
  private readonly openByDue = new Map<number, number>();
  private rows = 0;
  private removed = 0;

  /** Rows, those included whose items are gone. */
  get length(): number {
    return this.rows;
  }

  get gone(): number {
    return this.removed;
  }

  /** Returns the row of the first of the items; the others follow it. */
  add(holder: Holder, items: readonly ActionItemSummary[]): number {
    const first = this.rows;
    for (const item of items) this.columns.setItem(this.rows++, item, this.strings);
    this.hold(holder, first);
    return first;
  }

  /** The same of so many items from a row of other columns. */
  take(holder: Holder, source: ItemSource, from: number, count: number): number {
    const numbers = this.numbersFrom(source);
    const first = this.rows;
    for (let row = from; row < from + count; row++) this.columns.setRow(this.rows++, source.columns, row, numbers);
    this.hold(holder, first);
    return first;
  }

  remove(first: number, count: number): void {
    if (count > 0) this.holders[this.held.at(first)] = undefined;
    for (let row = first; row < first + count; row++) {
      if (this.isOpen(row)) this.countOpen(row, -1);
      this.columns.set(Column.State, row, gone);
    }
    this.removed += count;
  }

  /** How many items are not open: done, or dropped. */
  get closed(): number {
    let closed = this.rows - this.removed;
    for (const count of this.openByDue.values()) closed -= count;
    return closed;
  }

  /** Visits the days that items are due, each with how many of them are open; undefined for those without one. */
  eachOpenDue(visit: (due: string | undefined, count: number) => void): void {
    for (const [number, count] of this.openByDue) if (count > 0) visit(this.strings.strings.at(number), count);
  }

  /** Visits the rows of all items, or of those that are open. */
  eachRow(openOnly: boolean, visit: (row: number) => void): void {
    const { rows, columns } = this;
    for (let row = 0; row < rows; row++) {
      const state = columns.at(Column.State, row);
      if (openOnly ? state === open : state !== gone) visit(row);
    }
  }

  /** Who holds the item of a row; undefined where it is gone. */
  holderAt(row: number): Holder | undefined {
    return this.holders[this.held.at(row)];
  }

  isOpen(row: number): boolean {
    return this.columns.at(Column.State, row) === open;
  }

  lineAt(row: number): number {
    return this.columns.at(Column.Line, row);
  }

  textAt(row: number): string {
    return this.strings.texts.at(this.columns.at(Column.Text, row));
  }

  ticketAt(row: number): string | undefined {
    return this.columns.ticketAt(row, this.strings);
  }

  dueAt(row: number): string | undefined {
    return this.strings.strings.at(this.dueNumberAt(row));
  }

  /** A number that is the same for the same day. */
  dueNumberAt(row: number): number {
    return this.columns.at(Column.Due, row);
  }

  ownersAt(row: number): readonly string[] {
    return this.strings.names.at(this.ownersNumberAt(row)) ?? nobody;
  }

  /** A number that is the same for the same owners. */
  ownersNumberAt(row: number): number {
    return this.columns.at(Column.Owners, row);
  }

  /** The item of a row as it was added, without the properties that hold nothing. */
  item(row: number): ActionItemSummary {
    return this.columns.item(row, this.strings);
  }

  /** Where some rows come from, most of the others will. */
  private numbersFrom(source: ItemSource): ItemRenumbering {
    const before = this.taken.get(source);
    if (before !== undefined) return before;
    for (const column of [...this.columns.all, this.held]) column.expect(this.rows + source.length);
    const { texts, strings, names } = source.strings;
    const numbers = renumbering({
      texts: new Renumbered((number) => this.strings.texts.numberOfLate(texts, number)),
      strings: new Renumbered((number) => this.strings.strings.numberOf(strings.at(number) ?? '')),
      names: new Renumbered((number) => this.strings.names.numberOf(names.at(number) ?? nobody)),
    });
    this.taken.set(source, numbers);
    return numbers;
  }

  /** All rows from `first`. */
  private hold(holder: Holder, first: number): void {
    const place = this.holders.push(holder) - 1;
    for (let row = first; row < this.rows; row++) {
      this.held.set(row, place);
      if (this.isOpen(row)) this.countOpen(row, 1);
    }
  }

  private countOpen(row: number, change: number): void {
    const due = this.dueNumberAt(row);
    this.openByDue.set(due, (this.openByDue.get(due) ?? 0) + change);
  }
}
