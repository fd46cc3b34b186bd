import { Code } from '../characters';
import { plain } from '../inline';
import type { ActionColumns, ActionItem, Span, Table } from '../model';
import type { Column } from '../column-names';
import { saysNothingYet } from '../unfilled';
import type { Attributes } from './attributes';
import type { Group } from './groups';
import { readItem, type Reading } from './item';

/** The items of a table; undefined where its columns are not those of a list of actions. */
export function tableItems(reading: Reading, table: Table, group: Group): ActionItem[] | undefined {
  const columns = actionColumns(reading, table);
  if (columns === undefined) return undefined;
  const { text } = reading.source;
  const items: ActionItem[] = [];
  for (let index = 1; index < table.rows.length; index++) {
    const row = table.rows[index]!;
    const cell = row.cells[columns.action];
    if (cell === undefined || cell.start === cell.end || saysNothingYet(text.slice(cell.start, Math.min(cell.end, cell.start + 40))) && text.charCodeAt(cell.start) !== 91) continue;
    const attributes: Attributes = { owner: at(columns.owner), due: at(columns.due), status: at(columns.status) ?? (columns.status === undefined ? doneCell(reading, row.cells, columns) : undefined), ticket: at(columns.ticket) };
    const id = at(columns.id);
    items.push(readItem(reading, {
      whole: { start: row.start, end: row.end }, description: cell, form: table.isHtml ? { kind: 'paragraph' } : { kind: 'table', table, row, columns }, group, attributes,
      id: id === undefined || id.start === id.end ? undefined : plain(text, id.start, id.end),
    }));
    function at(column: number | undefined) {
      return column === undefined ? undefined : row.cells[column];
    }
  }
  return items;
}

/** Without a column for states, `DONE` stands where the priority was, or is the link to what was done. */
function doneCell({ source: { text, vocabulary } }: Reading, cells: readonly Span[], { action, owner, due, id }: ActionColumns): Span | undefined {
  return cells.find((cell, column) => {
    if (column === action || column === owner || column === due || column === id || !(cell.end - cell.start <= longestDone || text.charCodeAt(cell.start) === Code.BracketOpen)) return false;
    const words = plain(text, cell.start, cell.end);
    return words.length <= longestDone && vocabulary.state(words) === 'done' && oneWord.test(words);
  });
}

const longestDone = 16;
/** Not the answer to what the column asks: `Tested? | Yes`. */
const oneWord = /^(?!(?:yes|ja)$)\p{L}{3,}$/iu;

const actionHead = /\b(?:acti|acci|aç|task|to ?do|follow|measure|ma[ßs]|remed|recommend|t[âa]che|tar[ea])|アクション|対策|タスク|措施|行动|액션|조치|действ|задач/i;

/** Whether its header calls them actions, has at least so many of their owners, days and states, or surely states, and nothing that happened. */
export function isActionTable({ source: { text, vocabulary } }: Reading, table: Table, fewest: number, withStates = false): boolean {
  const names = table.rows[0]?.cells.map((cell) => plain(text, cell.start, cell.end)) ?? [];
  const kinds = names.map((name) => vocabulary.column(name));
  return (!withStates || kinds.includes('status')) && names.some((name, column) => kinds[column] === 'action' && actionHead.test(name)) && !kinds.includes('time') && !kinds.includes('event') && attributeColumns.filter((kind) => kinds.includes(kind)).length >= fewest;
}

const attributeColumns: readonly Column[] = ['owner', 'due', 'status'];

function actionColumns({ source: { text, vocabulary } }: Reading, table: Table): ActionColumns | undefined {
  const kinds = table.rows[0]?.cells.map((cell) => vocabulary.column(plain(text, cell.start, cell.end))) ?? [];
  const first = (kind: Column): number | undefined => {
    const found = kinds.indexOf(kind);
    return found < 0 ? undefined : found;
  };
  // `Name | Assign`: of two columns for people, the first names what is to be done.
  const named = kinds.includes('action') || kinds.indexOf('owner') === kinds.lastIndexOf('owner') ? undefined : first('owner');
  const others = { owner: named === undefined ? first('owner') : kinds.lastIndexOf('owner'), due: first('due') ?? first('time'), status: first('status'), ticket: first('ticket'), id: first('id') };
  const head = others.owner === undefined ? undefined : table.rows[0]!.cells[others.owner]!;
  const told = (head && isName.test(text.slice(head.start, head.end)) ? undefined : others.owner) ?? others.due ?? others.status ?? others.ticket;
  const action = actionColumn(kinds) ?? named ?? (told === undefined ? undefined : first('event') ?? freeColumn(kinds) ?? secondOf(kinds, 'ticket'));
  return action === undefined ? undefined : { action, ...others };
}

/** `Type | Name` is a list of things: that alone says no owner. */
const isName = /^\W*names?\W*$/i;

/** Of `Type | Action | Description` the first names the action, unless the table has a column called just that. */
const actionColumn = (kinds: readonly (Column | undefined)[]): number | undefined => {
  const found = kinds.indexOf('action');
  return found < 0 ? undefined : found;
};

/** The first column without a known name, category and priority left out by their place behind it. */
const freeColumn = (kinds: readonly (Column | undefined)[]): number | undefined => {
  const found = kinds.indexOf(undefined);
  return found < 0 ? undefined : found;
};

/** `Ticket and Status | Ticket Title`: behind the ticket stands what it is about. */
const secondOf = (kinds: readonly (Column | undefined)[], kind: Column): number | undefined => {
  const found = kinds.indexOf(kind, kinds.indexOf(kind) + 1);
  return found < 1 ? undefined : found;
};
