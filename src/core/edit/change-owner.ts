import type { ActionItem, IncidentDocument, Span } from '../document/model';
import { before, fitted, giveOwner, ownerColumn } from './action-item-parts';
import { isOwn, removal, withinItem } from './action-item-text';
import { named } from './mentions';
import type { TextEdit } from './text-edit';

/**
 * Gives an item one owner, in place of those it has: in its owner column, where its `@name` stands, otherwise as
 * `(owner: …)` at its end. An owner that a heading above the item names for a whole group is left alone.
 */
export function changeOwner(document: IncidentDocument, item: ActionItem, owner: string): TextEdit[] {
  // Readers find those at the end from right to left.
  const [first, ...others] = item.owners.filter((each) => isOwn(item, each)).sort((a, b) => a.start - b.start);
  if (!first || ownerColumn(item) !== undefined) return giveOwner(document, item, owner);

  const words = fitted(item, owner);
  const isMention = first.value.startsWith('@') && !owner.startsWith('@') && !/[:：]\s*$/.test(before(document, first));
  const { start } = linkAround(document, first);
  let { end } = linkAround(document, first);
  const apart: Span[] = [];
  for (const other of others) {
    if (/^(?:[\s,/&+、[]|and|en)*$/.test(document.text.slice(end, other.start))) ({ end } = linkAround(document, other));
    else apart.push(other);
  }
  if (isMention) return withinItem(document, item, named(document, item, { start, end }, apart, `(owner: ${words})`));
  return withinItem(document, item, [{ start, end, text: words }, ...apart.map((other) => removal(document, item, other))]);
}

/** The link that the span is the text of, otherwise the span itself. */
function linkAround({ text }: IncidentDocument, { start, end }: Span): Span {
  const close = text[start - 1] === '[' && text.startsWith('](', end) ? text.indexOf(')', end) : -1;
  return close < 0 ? { start, end } : { start: start - 1, end: close + 1 };
}
