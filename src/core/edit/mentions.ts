import type { ActionItem, IncidentDocument, Span } from '../document/model';
import { isOwn, isWithin, labelled, removal } from './action-item-text';
import type { TextEdit } from './text-edit';

/**
 * Writes an owner with its label where mentions or names stand: without the colon, dash or `to` behind the first words, and in place of
 * brackets around them. A date or a ticket in these goes behind the owner; a date without a label gets one. `others` are
 * mentions elsewhere in the item.
 */
export function named(document: IncidentDocument, item: ActionItem, { start, end }: Span, others: readonly Span[], words: string): TextEdit[] {
  const { text } = document;
  const { textSpan, due = item.dueText } = item;
  const ahead = withoutLinks(text.slice(textSpan.start, start));
  const behind = withoutLinks(text.slice(end, textSpan.end));
  const date = isOwn(item, due) && /[([（,;–—-] *$/.test(text.slice(Math.max(textSpan.start, due.start - 9), due.start)) ? due : undefined;
  const opened = /[([（][^()[\]（）]*$/.exec(ahead);
  const closed = /^[^()[\]（）]*[)\]）]/.exec(behind);
  const label = /[\p{L}\p{N}]/u.test(ahead) ? /^: */ : /^ *(?:: *|[–—-] +|to +)/;
  const asked = /(?:assigned to|owned by|toegewezen aan) +$/i.exec(ahead.slice(-20))?.[0].length ?? 0;
  const isIn = (span: Span): boolean => isWithin(span, outer);
  const outer = opened && closed
    ? { start: textSpan.start + opened.index, end: end + closed[0].length }
    : { start: start - asked, end: end + (label.exec(behind)?.[0].length ?? 0) };
  const parts = [words];
  if (date && isIn(date)) parts.push(`(due: ${text.slice(date.start, date.end)})`);
  if (opened && closed) {
    const rest = partsBetween(text.slice(0, outer.end - 1), outer.start + 1, [{ start, end }, ...others, ...(date ? [date] : [])].filter(isIn));
    if (rest !== '') parts.push(`(${rest})`);
  } else if (outer.end > end) parts.push('');
  return [
    { ...outer, text: parts.join(' ') },
    ...others.filter((other) => !isIn(other)).map((other) => removal(document, item, other)),
    ...(date && !isIn(date) ? [labelled(text, date)] : []),
  ];
}

/** What brackets hold beside some of their parts. */
function partsBetween(text: string, from: number, taken: readonly Span[]): string {
  let at = from;
  const kept: string[] = [];
  for (const { start, end } of [...taken, { start: text.length, end: text.length }].sort((a, b) => a.start - b.start)) {
    kept.push(...text.slice(at, start).split(/[,;、]| [–—-] /).map((part) => part.trim()).filter((part) => part !== ''));
    at = end;
  }
  return kept.join(', ');
}

/** Links may stand in brackets, and have some. */
const withoutLinks = (text: string): string => text.replace(/\[[^[\]]*\]\([^()\s]*\)/g, (link) => '-'.repeat(link.length));
