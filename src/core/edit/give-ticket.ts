import type { ActionItem, IncidentDocument } from '../document/model';
import type { Policy } from '../policy/schema';
import { setTicket } from './action-item-parts';
import { isOwn } from './action-item-text';
import type { TextEdit } from './text-edit';

/** A ticket that was made: `OPS-12` or `#12`, and its page. */
export interface NewTicket {
  readonly key: string;
  readonly url: string;
}

/**
 * Names the ticket of an item that has none: in its ticket cell or behind its label where there is such a place, empty or not yet filled
 * in, otherwise in brackets at its end. It is written as the document's other items name theirs, those of the same table or form first: as a link,
 * as an address, or as its key alone where the policy tells the address of such keys; a link where there are no others.
 */
export function giveTicket(document: IncidentDocument, item: ActionItem, ticket: NewTicket, trackers: Policy['trackers']): TextEdit[] {
  return item.ticket === undefined ? setTicket(document, item, inWords(document, item, ticket, trackers)) : [];
}

type Manner = 'link' | 'address' | 'key';

function inWords(document: IncidentDocument, item: ActionItem, { key, url }: NewTicket, trackers: Policy['trackers']): string {
  const manner = mannerOf(document, item);
  if (manner === 'key' && trackers.some((tracker) => tracker.url !== undefined && key.startsWith(`${tracker.prefix}-`))) return key;
  return manner === 'address' ? url : `[${key}](${url})`;
}

function mannerOf(document: IncidentDocument, item: ActionItem): Manner {
  const others = document.actionItems.filter((other) => other !== item && isOwn(other, other.ticket));
  const beside = others.filter((other) => isBeside(other, item));
  const counts = new Map<Manner, number>([['link', 0]]);
  for (const other of beside.length > 0 ? beside : others) {
    const manner = writtenAs(document, other);
    counts.set(manner, (counts.get(manner) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]![0];
}

function isBeside({ form: other }: ActionItem, { form }: ActionItem): boolean {
  return other.kind === 'table' && form.kind === 'table' ? other.table === form.table : other.kind === form.kind;
}

function writtenAs({ text }: IncidentDocument, { ticket }: ActionItem): Manner {
  if (/\]\(\s?$/.test(text.slice(ticket!.start - 3, ticket!.start))) return 'link';
  return /^https?:/i.test(ticket!.value) ? 'address' : 'key';
}
