import { fieldOf } from './field-values';
import { plain } from './inline';
import type { Field, FieldName, Table, TableCell, TableRow } from './model';
import type { Source } from './source';

/** So many rows tell whether a table holds fields. */
const sample = 24;

/** The fields of a `| name | value |` table, of one with two such pairs a row, or of one row under its names. */
export function fieldTable(source: Source, table: Table): Field[] {
  const header = table.rows[0];
  if (header === undefined) return [];
  const width = header.cells.length;
  // Asked first: a long timeline would have each of its rows looked up.
  if ((width === 2 || width === 4) && !isEntryTable(source, header)) {
    const pairs = width === 2 ? [0] : [0, 2];
    // A name in the header alone, as in `| Cause | Symptom |`, is that of a column.
    const rows = table.rows.slice(table.rows.length > 1 ? 1 : 0, sample);
    const names = pairs.filter((column) => rows.some((row) => nameIn(source, row.cells[column]) !== undefined));
    if (names.length > 0) return pairFields(source, table, names);
  }
  return width > 2 && table.rows.length === 2 && header.cells.every((cell) => nameIn(source, cell) !== undefined) ? rowFields(source, header, table.rows[1]!) : [];
}

function pairFields(source: Source, table: Table, columns: readonly number[]): Field[] {
  const fields: Field[] = [];
  table.rows.forEach((row, index) => {
    for (const column of columns) {
      const label = row.cells[column];
      const value = row.cells[column + 1];
      if (label === undefined || value === undefined || label.start === label.end) continue;
      const name = nameIn(source, label);
      if (index > 0 || name !== undefined) fields.push(fieldOf(source, label, value, 'table', name));
    }
  });
  return fields;
}

const rowFields = (source: Source, header: TableRow, row: TableRow): Field[] =>
  header.cells.flatMap((label, column) => {
    const value = row.cells[column];
    return value === undefined ? [] : [fieldOf(source, label, value, 'table')];
  });

/** A timeline's or an action table's header is no pair of a name and a value; that of `| Field | Details |` is. */
function isEntryTable(source: Source, header: TableRow): boolean {
  const kinds = header.cells.map((cell) => source.vocabulary.column(plain(source.text, cell.start, cell.end)));
  return (kinds.includes('event') && (kinds.length > 2 || kinds[0] !== undefined)) || (kinds.includes('action') && kinds.some((kind) => kind === 'owner' || kind === 'due' || kind === 'status' || kind === 'ticket'));
}

function nameIn(source: Source, cell: TableCell | undefined): FieldName | undefined {
  return cell === undefined ? undefined : source.vocabulary.field(plain(source.text, cell.start, cell.end));
}
