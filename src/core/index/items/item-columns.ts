import { isDigit } from '../../document/characters';
import type { ActionState } from '../../document/model';
import type { ActionItemSummary } from '../summary';
import { NumberColumn, type Numbering, type Renumbered, type Said } from './columns';

/** What is said of an action item: a column of numbers for each, in an index as in its cache. */
export const enum Column {
  Line, State, Text, Owners, Due, DueText,
  /** How a ticket begins: those of one tracker differ by the number behind it. */
  Ticket, TicketNumber,
  DoneOn, Group,
  /** Hashes, each greater by one: they are no less likely to be 0 than another number. */
  SameWords, SameTicket,
}

/** In the order of the columns: what their numbers stand for, where they are no plain ones. */
const stringsOf: readonly (keyof ItemStrings | undefined)[] = [
  undefined, undefined, 'texts', 'names', 'strings', 'strings', 'strings', undefined, 'strings', 'strings', undefined, undefined,
];

const plainStrings = [['due', Column.Due], ['dueText', Column.DueText], ['doneOn', Column.DoneOn], ['group', Column.Group]] as const;

/** A row whose item is gone has the first. */
const states: readonly (ActionState | undefined)[] = [undefined, 'open', 'done', 'dropped'];
export const gone = 0;
export const open = states.indexOf('open');

/** What the numbers in columns stand for. */
export interface ItemStrings {
  readonly texts: Said<string>;
  readonly strings: Said<string>;
  readonly names: Said<readonly string[]>;
}

/** The numbers that it is given. */
export interface ItemNumbers {
  readonly texts: Numbering<string>;
  readonly strings: Numbering<string>;
  readonly names: Numbering<readonly string[]>;
}

/** Columns of action items that stand elsewhere, and are not to be changed. */
export interface ItemSource {
  readonly columns: ItemColumns;
  readonly strings: ItemStrings;
  /** How many rows there are. */
  readonly length: number;
}

/** Action items in columns of numbers, one row for each. Nothing else knows how an item is written in them. */
export class ItemColumns {
  readonly all: readonly NumberColumn[];

  /** `column` gives one after the other. */
  constructor(column: () => NumberColumn = () => new NumberColumn()) {
    this.all = stringsOf.map(column);
  }

  at(column: Column, row: number): number {
    return this.all[column]!.at(row);
  }

  set(column: Column, row: number, value: number): void {
    this.all[column]!.set(row, value);
  }

  setItem(row: number, item: ActionItemSummary, { texts, strings, names }: ItemNumbers): void {
    const set = (column: Column, text: string | undefined) => {
      if (text !== undefined) this.set(column, row, strings.numberOf(text));
    };
    this.set(Column.Line, row, item.line);
    this.set(Column.State, row, states.indexOf(item.state));
    this.set(Column.Text, row, texts.numberOf(item.text));
    if (item.owners.length > 0) this.set(Column.Owners, row, names.numberOf(item.owners));
    for (const [name, column] of plainStrings) set(column, item[name]);
    if (item.ticket !== undefined) {
      const at = startOfNumber(item.ticket);
      set(Column.Ticket, item.ticket.slice(0, at));
      this.set(Column.TicketNumber, row, Number(item.ticket.slice(at)));
    }
    if (item.sameWords !== undefined) this.set(Column.SameWords, row, item.sameWords + 1);
    if (item.sameTicket !== undefined) this.set(Column.SameTicket, row, item.sameTicket + 1);
  }

  /** Takes over a row of other columns. */
  setRow(row: number, from: ItemColumns, at: number, numbers: ItemRenumbering): void {
    for (let column = 0; column < this.all.length; column++) {
      const value = from.all[column]!.at(at);
      this.all[column]!.set(row, numbers[column]?.of(value) ?? value);
    }
  }

  /** The item of a row as it was set, without the properties that hold nothing. */
  item(row: number, strings: ItemStrings): ActionItemSummary {
    const item: Writable<ActionItemSummary> = {
      line: this.at(Column.Line, row),
      text: strings.texts.at(this.at(Column.Text, row)) ?? '',
      state: states[this.at(Column.State, row)] ?? 'dropped',
      owners: strings.names.at(this.at(Column.Owners, row)) ?? nobody,
    };
    for (const [name, column] of plainStrings) {
      const said = strings.strings.at(this.at(column, row));
      if (said !== undefined) item[name] = said;
    }
    const ticket = this.ticketAt(row, strings);
    if (ticket !== undefined) item.ticket = ticket;
    const sameWords = this.at(Column.SameWords, row);
    if (sameWords > 0) item.sameWords = sameWords - 1;
    const sameTicket = this.at(Column.SameTicket, row);
    if (sameTicket > 0) item.sameTicket = sameTicket - 1;
    return item;
  }

  ticketAt(row: number, { strings }: ItemStrings): string | undefined {
    const start = strings.at(this.at(Column.Ticket, row));
    const number = this.at(Column.TicketNumber, row);
    return number === 0 ? start : `${start}${number}`;
  }
}

/** For each column, what its numbers are in other columns. */
export type ItemRenumbering = readonly (Renumbered | undefined)[];

export function renumbering(numbers: Readonly<Record<keyof ItemStrings, Renumbered>>): ItemRenumbering {
  return stringsOf.map((strings) => strings && numbers[strings]);
}

/** Where the number begins that a ticket ends with, its length where it ends with none that a number would be written like. */
function startOfNumber(ticket: string): number {
  let at = ticket.length;
  while (at > 0 && ticket.length - at < 9 && isDigit(ticket.charCodeAt(at - 1))) at -= 1;
  while (ticket.charCodeAt(at) === zero) at += 1;
  return at;
}

const zero = 0x30;

export const nobody: readonly string[] = [];

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
