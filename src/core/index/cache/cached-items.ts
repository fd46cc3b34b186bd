import type { ActionItemSummary } from '../summary';
import type { CachedNames } from './cached-names';
import type { Columns } from './columns';
import { type itemColumns, states } from './layout';
import type { TextPages } from './text-pages';

/** The action items of a cache file. Each column and each property is named, which engines turn into the quickest code: there are tens of thousands. */
export class CachedItems {
  readonly owners: Uint32Array;
  private readonly lines: Uint32Array;
  private readonly states: Uint32Array;
  private readonly texts: Uint32Array;
  private readonly dues: Uint32Array;
  private readonly dueTexts: Uint32Array;
  private readonly tickets: Uint32Array;
  private readonly doneOns: Uint32Array;
  private readonly groups: Uint32Array;
  private readonly sameWords: Uint32Array;
  private readonly sameTickets: Uint32Array;

  constructor(columns: Columns<(typeof itemColumns)[number]>, private readonly pages: TextPages, private readonly names: CachedNames) {
    this.owners = columns.get('owners');
    this.lines = columns.get('line');
    this.states = columns.get('state');
    this.texts = columns.get('text');
    this.dues = columns.get('due');
    this.dueTexts = columns.get('dueText');
    this.tickets = columns.get('ticket');
    this.doneOns = columns.get('doneOn');
    this.groups = columns.get('group');
    this.sameWords = columns.get('sameWords');
    this.sameTickets = columns.get('sameTicket');
  }

  /** Those of `count` rows from `row`, whose owners' names begin at `name`. */
  list(row: number, count: number, name: number): ActionItemSummary[] {
    const items: ActionItemSummary[] = [];
    for (let end = row + count; row < end; row++) {
      const owners = this.owners[row]!;
      items.push(this.item(row, this.names.list(name, owners)));
      name += owners;
    }
    return items;
  }

  private item(row: number, owners: readonly string[]): ActionItemSummary {
    const { pages } = this;
    const item: Writable<ActionItemSummary> = { line: this.lines[row]!, text: pages.text(this.texts[row]!) ?? '', state: states[this.states[row]!] ?? 'dropped', owners };
    const due = pages.text(this.dues[row]!);
    if (due !== undefined) item.due = due;
    const dueText = pages.text(this.dueTexts[row]!);
    if (dueText !== undefined) item.dueText = dueText;
    const ticket = pages.text(this.tickets[row]!);
    if (ticket !== undefined) item.ticket = ticket;
    const doneOn = pages.text(this.doneOns[row]!);
    if (doneOn !== undefined) item.doneOn = doneOn;
    const group = pages.text(this.groups[row]!);
    if (group !== undefined) item.group = group;
    const sameWords = this.sameWords[row]!;
    if (sameWords > 0) item.sameWords = sameWords - 1;
    const sameTicket = this.sameTickets[row]!;
    if (sameTicket > 0) item.sameTicket = sameTicket - 1;
    return item;
  }
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
