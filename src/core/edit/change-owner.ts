import { isPersonOrTeam } from '../document/action-items/people';
import type { ActionItem, IncidentDocument, Span } from '../document/model';
import { before, fitted, giveOwner, ownerColumn } from './action-item-parts';
import { isOwn, removal, withinItem } from './action-item-text';
import { named } from './mentions';
import type { TextEdit } from './text-edit';

/**
 * Gives an item one owner, in place of those it has: in its owner column or where they stand, as `(owner: …)` where a reader
 * would take the words there for something else. An owner that a heading above the item names for a whole group is left alone.
 */
export function changeOwner(document: IncidentDocument, item: ActionItem, owner: string): TextEdit[] {
  // Readers find those at the end from right to left.
  const [first, ...others] = item.owners.filter((each) => isOwn(item, each)).sort((a, b) => a.start - b.start);
  if (!first || ownerColumn(item) !== undefined) return giveOwner(document, item, owner);

  const words = fitted(item, owner);
  const isLabelled = /[:：=][\s*_]*$/.test(before(document, first));
  const isNameHere = isPersonOrTeam(words) && (first.start > item.textSpan.start + 2 || /^\p{Lu}[^,/]*$/u.test(words));
  const needsLabel = !isLabelled && !owner.startsWith('@') && (first.value.startsWith('@') || !isNameHere);
  let { start } = linkAround(document, first);
  let { end } = linkAround(document, first);
  const apart: Span[] = [];
  for (const other of others) {
    if (/^(?:[\s,/&+、[*]|and|en)*$/.test(document.text.slice(end, other.start))) ({ end } = linkAround(document, other));
    else apart.push(other);
  }
  // Emphasis of the first alone goes with it.
  if (document.text.slice(start, end).split('**').length % 2 === 0 && document.text.startsWith('**', start - 2)) start -= 2;
  if (needsLabel) return withinItem(document, item, named(document, item, { start, end }, apart, `(owner: ${words})`));
  return withinItem(document, item, [{ start, end, text: words }, ...apart.map((other) => removal(document, item, other))]);
}

/** The link that the span is the text of, otherwise the span itself. */
function linkAround({ text }: IncidentDocument, { start, end }: Span): Span {
  const close = text[start - 1] === '[' && text.startsWith('](', end) ? text.indexOf(')', end) : -1;
  return close < 0 ? { start, end } : { start: start - 1, end: close + 1 };
}
