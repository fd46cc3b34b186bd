import { isDigit } from '../../document/characters';
import type { ActionState } from '../../document/model';
import type { ActionItemSummary } from '../summary';
import { NumberColumn, Numbered } from './columns';
import { RowsByHash } from './rows-by-hash';

/** A row whose item is gone has the first. */
const states: readonly (ActionState | undefined)[] = [undefined, 'open', 'done', 'dropped'];
const open = states.indexOf('open');
/** So many texts are looked for again among those that come: many items are asked for in the same words. */
const remembered = 4096;

/**
 * Action items in columns, one row for each: a third of the memory that an object for each takes, and a look at all of them takes
 * about a millisecond. A row is never given to another item.
 */
export class ActionItemTable<Holder extends object> {
  readonly sameWords = new RowsByHash();
  readonly sameTicket = new RowsByHash();
  private readonly holders: (Holder | undefined)[] = [];
  private readonly texts: string[] = [];
  private readonly lines = new NumberColumn();
  private readonly states = new NumberColumn();
  private readonly owners = new NumberColumn();
  private readonly dues = new NumberColumn();
  private readonly tickets = { start: new NumberColumn(), number: new NumberColumn() };
  private readonly others = { dueText: new NumberColumn(), doneOn: new NumberColumn(), group: new NumberColumn() };
  private readonly days = new Numbered<string>();
  private readonly strings = new Numbered<string>();
  private readonly names = new Numbered<readonly string[]>();
  private readonly recent = new Map<string, string>();
  /** How many items are open, by the numbers of the days that they are due. */
  private readonly openByDue: number[] = [];
  private removed = 0;

  /** Rows, those included whose items are gone. */
  get length(): number {
    return this.holders.length;
  }

  get gone(): number {
    return this.removed;
  }

  /** Returns the row of the first of the items; the others follow it. */
  add(holder: Holder, items: readonly ActionItemSummary[]): number {
    const first = this.length;
    for (const item of items) this.addRow(holder, item);
    return first;
  }

  remove(first: number, count: number): void {
    this.holders.fill(undefined, first, first + count);
    for (let row = first; row < first + count; row++) {
      if (this.isOpen(row)) this.countOpen(row, -1);
      this.states.set(row, 0);
    }
    this.removed += count;
  }

  /** How many items are not open: done, or dropped. */
  get closed(): number {
    return this.length - this.removed - this.openByDue.reduce((sum, count) => sum + count, 0);
  }

  /** Visits the days that items are due, each with how many of them are open; undefined for those without one. */
  eachOpenDue(visit: (due: string | undefined, count: number) => void): void {
    this.openByDue.forEach((count, number) => {
      if (count > 0) visit(this.days.at(number), count);
    });
  }

  /** Visits the rows of all items, or of those that are open. */
  eachRow(openOnly: boolean, visit: (row: number) => void): void {
    const { length } = this;
    for (let row = 0; row < length; row++) {
      const state = this.states.at(row);
      if (openOnly ? state === open : state !== 0) visit(row);
    }
  }

  /** Who holds the item of a row; undefined where it is gone. */
  holderAt(row: number): Holder | undefined {
    return this.holders[row];
  }

  isOpen(row: number): boolean {
    return this.states.at(row) === open;
  }

  lineAt(row: number): number {
    return this.lines.at(row);
  }

  textAt(row: number): string {
    return this.texts[row] ?? '';
  }

  ticketAt(row: number): string | undefined {
    const start = this.strings.at(this.tickets.start.at(row));
    const number = this.tickets.number.at(row);
    return number === 0 ? start : `${start}${number}`;
  }

  dueAt(row: number): string | undefined {
    return this.days.at(this.dues.at(row));
  }

  /** A small number, the same for the same day. */
  dueNumberAt(row: number): number {
    return this.dues.at(row);
  }

  ownersAt(row: number): readonly string[] {
    return this.names.at(this.owners.at(row)) ?? nobody;
  }

  /** A small number, the same for the same owners. */
  ownersNumberAt(row: number): number {
    return this.owners.at(row);
  }

  /** The item of a row as it was added, without the properties that hold nothing. */
  item(row: number): ActionItemSummary {
    const item: Writable<ActionItemSummary> = {
      line: this.lineAt(row), text: this.textAt(row), state: states[this.states.at(row)] ?? 'dropped', owners: this.ownersAt(row),
    };
    const due = this.dueAt(row);
    if (due !== undefined) item.due = due;
    const ticket = this.ticketAt(row);
    if (ticket !== undefined) item.ticket = ticket;
    for (const name of others) {
      const value = this.strings.at(this.others[name].at(row));
      if (value !== undefined) item[name] = value;
    }
    const sameWords = this.sameWords.hashAt(row);
    if (sameWords !== undefined) item.sameWords = sameWords;
    const sameTicket = this.sameTicket.hashAt(row);
    if (sameTicket !== undefined) item.sameTicket = sameTicket;
    return item;
  }

  private addRow(holder: Holder, item: ActionItemSummary): void {
    const row = this.holders.push(holder) - 1;
    this.texts.push(this.shared(item.text));
    this.lines.set(row, item.line);
    this.states.set(row, states.indexOf(item.state));
    this.owners.set(row, item.owners.length === 0 ? 0 : this.names.numberOf(item.owners.length === 1 ? item.owners[0]! : item.owners.join('\0'), item.owners));
    if (item.due !== undefined) this.dues.set(row, this.days.numberOf(item.due, item.due));
    for (const name of others) {
      const value = item[name];
      if (value !== undefined) this.others[name].set(row, this.strings.numberOf(value, value));
    }
    if (item.ticket !== undefined) this.setTicket(row, item.ticket);
    this.sameWords.add(row, item.sameWords);
    this.sameTicket.add(row, item.sameTicket);
    if (item.state === 'open') this.countOpen(row, 1);
  }

  private countOpen(row: number, change: number): void {
    const due = this.dues.at(row);
    this.openByDue[due] = (this.openByDue[due] ?? 0) + change;
  }

  /** The tickets of a tracker differ by their numbers. */
  private setTicket(row: number, ticket: string): void {
    const at = startOfNumber(ticket);
    const start = ticket.slice(0, at);
    this.tickets.start.set(row, this.strings.numberOf(start, start));
    this.tickets.number.set(row, Number(ticket.slice(at)));
  }

  private shared(text: string): string {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    if (this.recent.size >= remembered) this.recent.clear();
    this.recent.set(text, text);
    return text;
  }
}

/** Where the number begins that a ticket ends with, its length where it ends with none that a number would be written like. */
function startOfNumber(ticket: string): number {
  let at = ticket.length;
  while (at > 0 && ticket.length - at < 9 && isDigit(ticket.charCodeAt(at - 1))) at -= 1;
  while (ticket.charCodeAt(at) === zero) at += 1;
  return at;
}

const zero = 0x30;

const others = ['dueText', 'doneOn', 'group'] as const;
const nobody: readonly string[] = [];
type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
