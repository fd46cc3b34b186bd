import type { ColumnNames } from '../column-names';
import { readSlashedDay, type DateContext } from '../dates';
import { plain } from '../inline';
import type { Table, TableRow, Written, Zone } from '../model';
import { dayAlone, readMoment, type Moment } from '../moments';
import type { Source } from '../source';
import { findZone, isZone } from '../zones';

type Text = Pick<Source, 'text'>;

export interface TimeColumns {
  readonly times: readonly number[];
  /** Whether the header says that they hold times, or most of the rows hold one. */
  readonly isSure: boolean;
  readonly event: number;
  readonly zone: Written<Zone> | undefined;
  /** 1, or 0 where the first row is itself an entry. */
  readonly firstRow: number;
}

/** So many rows tell which column holds the times where the header does not. */
const sampleSize = 5;

/** Which columns of a table hold times and what happened; undefined for a table that is no timeline. */
export function timeColumns(source: Text & { readonly vocabulary: ColumnNames }, table: Table, dates: DateContext): TimeColumns | undefined {
  const header = table.rows[0];
  if (header === undefined) return undefined;
  const kinds = header.cells.map((cell) => source.vocabulary.column(plain(source.text, cell.start, cell.end)));
  const width = header.cells.length;
  const holdsTimes = (column: number): boolean => table.rows.slice(0, sampleSize).some((row) => momentIn(source, row, column, dates) !== undefined);
  const isNamed = kinds.includes('time');
  // `NZST | UTC | Event` tells each moment on two clocks.
  const columns = kinds.map((_, column) => column);
  const times = isNamed
    ? columns.filter((column) => kinds[column] === 'time' || (kinds[column] === undefined && isZone(plain(source.text, header.cells[column]!.start, header.cells[column]!.end))))
    : columns.filter(holdsTimes).slice(0, 1);
  if (times.length === 0 || width < 2) return undefined;
  const others = columns.filter((column) => !times.includes(column));
  const event = others.find((column) => kinds[column] === 'event') ?? others.find((column) => kinds[column] === 'action') ?? others.find((column) => kinds[column] === undefined) ?? others[0];
  if (event === undefined) return undefined;
  const first = times[0]!;
  const sample = table.rows.slice(1, sampleSize + 1);
  const isSure = isNamed || sample.filter((row) => momentIn(source, row, first, dates) !== undefined).length * 2 > sample.length;
  return { times, isSure, event, zone: findZone(source.text, header.cells[first]!), firstRow: momentIn(source, header, first, dates) === undefined ? 1 : 0 };
}

function momentIn(source: Text, row: TableRow, column: number, dates: DateContext): Moment | undefined {
  const cell = row.cells[column];
  if (cell === undefined || cell.start === cell.end) return undefined;
  const day = readSlashedDay(source.text, cell.start, cell.end, dates);
  return day === undefined ? readMoment(source.text, cell.start, cell.end, dates) : dayAlone(day);
}

/** The row's moment: a date column and a time column make one; a second clock in another zone is left alone. */
export function rowMoment(source: Text, row: TableRow, columns: TimeColumns, dates: DateContext): Moment | undefined {
  let moment: Moment | undefined;
  for (const column of columns.times) {
    const read = momentIn(source, row, column, dates);
    if (read === undefined) continue;
    if (moment === undefined) moment = read;
    else if (moment.time === undefined && read.time !== undefined && read.date === undefined) moment = { ...read, date: moment.date };
    else if (moment.date === undefined && read.date !== undefined && read.time === undefined) moment = { ...moment, date: read.date };
  }
  return moment;
}
