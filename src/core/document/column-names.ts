import type { Policy } from '../policy/schema';
import { bareSign, lookUp, nameTable } from './name-table';
import { nameKey } from './names';

export type Column = 'action' | 'owner' | 'due' | 'status' | 'ticket' | 'id' | 'time' | 'event';

/** Looks up what a column of a table holds, by its header as people write it. */
export interface ColumnNames {
  column(header: string): Column | undefined;
}

type Synonyms = Pick<Policy['synonyms'], 'columns'>;

const made = new WeakMap<Synonyms, ColumnNames>();

/** The columns that a policy names, made once for each policy object: whoever adds a row to a table needs no other names. */
export function columnNames(synonyms: Synonyms): ColumnNames {
  let names = made.get(synonyms);
  if (names === undefined) {
    const columns = nameTable<Column>(synonyms.columns);
    made.set(synonyms, (names = { column: lookUp((header) => columnOf(header, columns)) }));
  }
  return names;
}

function columnOf(header: string, columns: ReadonlyMap<string, Column>): Column | undefined {
  const key = nameKey(header) || bareSign(header);
  const exact = columns.get(key) ?? columns.get(nameKey(header.split('/')[0]!));
  if (exact !== undefined) return exact;
  const list = key.split(' ');
  for (let count = list.length - 1; count > 0; count--) {
    const found = columns.get(list.slice(0, count).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}
