import { isFrontMatter } from '../document/front-matter';
import type { Block, IncidentDocument, List, ListItem } from '../document/model';
import type { TextEdit } from '../edit/text-edit';
import type { Finding } from './finding';
import { around } from './prose';

/**
 * Comments that silence the finding's rule at this place and, wherever Markdown has room for one, only there: in a list for
 * the item, elsewhere for the whole block, since no comment fits between the rows of a table. Empty for front matter.
 */
export function disableForLine(document: IncidentDocument, { rule, start }: Finding): TextEdit[] {
  const block = around(document.blocks, start);
  if (isFrontMatter(block)) return [];
  const place = block?.type === 'list' ? innermost(block, start) : undefined;
  if (place) return aroundItem(document, place, rule, start);
  return [above(document, block?.start ?? start, `<!--lint ignore ${rule}-->`)];
}

/** A comment that silences the finding's rule in the whole document, front matter excepted. */
export function disableForDocument({ blocks, eol }: IncidentDocument, { rule, start }: Finding): TextEdit[] {
  const [first] = blocks;
  const comment = `<!--lint disable ${rule}-->`;
  if (!isFrontMatter(first)) return [{ start: 0, end: 0, text: comment + eol.repeat(2) }];
  return start < first.end ? [] : [{ start: first.end, end: first.end, text: eol.repeat(2) + comment }];
}

interface Place { readonly list: List; readonly item: ListItem; readonly child: Block }

/** The deepest item that holds the offset, and which of its blocks does. */
function innermost(list: List, offset: number): Place | undefined {
  const item = around(list.items, offset);
  const child = item && around(item.children, offset);
  if (!child) return undefined;
  return (child.type === 'list' ? innermost(child, offset) : undefined) ?? { list, item, child };
}

/** Silence starts at the end of the item before, which keeps the list whole, and ends inside this item. */
function aroundItem(document: IncidentDocument, { list, item, child }: Place, rule: string, offset: number): TextEdit[] {
  const { text, eol } = document;
  const lineStart = startOfLine(text, item.start);
  const marker = ' '.repeat(item.start - lineStart);
  const inside = marker + ' '.repeat(/^(?:[-*+]|\d+[.)])\s*/.exec(text.slice(item.start, offset))?.[0].length ?? 2);
  const end = item.start + text.slice(item.start, child.end).trimEnd().length;
  return [
    { start: lineStart, end: lineStart, text: `${item === list.items[0] ? marker : inside}<!--lint disable ${rule}-->${eol}` },
    { start: end, end, text: `${eol}${inside}<!--lint enable ${rule}-->` },
  ];
}

function above({ text, eol }: IncidentDocument, start: number, comment: string): TextEdit {
  const lineStart = startOfLine(text, start);
  return { start: lineStart, end: lineStart, text: comment + eol };
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
