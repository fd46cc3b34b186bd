import { plain } from '../inline';
import type { Block, ListItem } from '../model';

const longestValue = 24;
/** A legend stands near its table. */
const reach = 8;

/** Whether the list at `index` only says what the values of a table below it mean: `P0 - must be done first`, for a cell `P0`. */
export function isLegend(text: string, blocks: readonly Block[], index: number): boolean {
  const list = blocks[index];
  const table = blocks.slice(index + 1, index + 1 + reach).find((block) => block.type === 'table');
  if (list?.type !== 'list' || table?.type !== 'table') return false;
  const values = list.items.map((item) => explained(text, item));
  if (values.includes(undefined)) return false;
  const cells = new Set(table.rows.slice(1).flatMap(({ cells }) => cells).filter(({ start, end }) => end - start <= longestValue).map(({ start, end }) => plain(text, start, end).toLowerCase()));
  return values.some((value) => cells.has(value!));
}

/** The value before a dash, a colon or `=`, in small letters. */
function explained(text: string, { checked, children: [first] }: ListItem): string | undefined {
  if (checked !== undefined || first?.type !== 'paragraph') return undefined;
  const opening = text.slice(first.start, Math.min(first.end, first.start + longestValue));
  const end = opening.search(/ [-–—=] |: /);
  return end < 1 ? undefined : plain(opening, 0, end).replace(/:$/, '').trim().toLowerCase();
}
