import { lineEnd } from '../characters';
import { plain } from '../inline';
import { readLabel } from '../labels';
import type { Block, List, Span } from '../model';
import type { Source } from '../source';
import type { Column } from '../column-names';

/** Values that lines of their own give to an item: `Owner: Sam`, `- **Due**: 2026-02-01`. */
export type Attributes = Partial<Readonly<Record<Column, Span>>>;

const known: ReadonlySet<Column> = new Set(['owner', 'due', 'status', 'ticket']);
const toldApart: ReadonlySet<Column> = new Set(['owner', 'due', 'status', 'ticket', 'id', 'action']);

/** The attributes in the lines of the blocks; of lists, in the first lines of their items. */
export function attributesIn(source: Source, blocks: readonly Block[]): Attributes {
  const found: Partial<Record<Column, Span>> = {};
  for (const block of blocks) {
    if (block.type === 'paragraph') linesOf(source.text, block, (line) => note(source, line, found));
    else if (block.type === 'list') {
      for (const item of block.items) {
        const first = item.children[0];
        if (first?.type === 'paragraph') linesOf(source.text, first, (line) => note(source, line, found));
      }
    }
  }
  return found;
}

/** Whether a list below an action tells of it, rather than lists actions of its own. */
export function isMostlyAttributes(source: Source, list: List): boolean {
  const told = list.items.filter(({ children: [first] }) => first?.type === 'paragraph' && isAttribute(source, { start: first.start, end: lineEnd(source.text, first.start, first.end) })).length;
  return told * 2 >= list.items.length;
}

function note(source: Source, line: Span, found: Partial<Record<Column, Span>>): void {
  const column = columnOf(source, line);
  if (column !== undefined && known.has(column.name) && found[column.name] === undefined) found[column.name] = column.value;
}

function columnOf(source: Source, line: Span): { readonly name: Column; readonly value: Span } | undefined {
  const label = readLabel(source.text, line.start, line.end);
  if (label?.colon !== true) return undefined;
  const name = source.vocabulary.column(plain(source.text, label.words.start, label.words.end));
  return name === undefined || !toldApart.has(name) ? undefined : { name, value: { start: label.end, end: line.end } };
}

/** Whether the line is an attribute of an item rather than an item. */
export const isAttribute = (source: Source, line: Span): boolean => {
  const column = columnOf(source, line);
  return column !== undefined && known.has(column.name);
};

export function linesOf(text: string, span: Span, visit: (line: Span) => void): void {
  for (let at = span.start; at < span.end;) {
    const end = lineEnd(text, at, span.end);
    visit({ start: at, end });
    const feed = text.indexOf('\n', end);
    at = feed < 0 || feed >= span.end ? span.end : feed + 1;
  }
}
