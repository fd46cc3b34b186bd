import { dateOf } from '../document/document-date';
import { clipped } from '../document/facts';
import type { ActionItem, IncidentDocument } from '../document/model';
import { ownText } from '../document/own-text';
import { remembering } from '../document/remembering';
import { keysOf, likenessOf } from './likeness';
import { textOf, titleOf } from './summarize';
import type { ActionItemSummary, PostmortemSummary } from './summary';

/**
 * Of a postmortem only what `DocumentIndex.earlierActions` answers from, which takes a small part of the time of its summary; undefined
 * where nothing is open or no day is told. `path` as in a summary.
 */
export function summarizeOpenActions(document: IncidentDocument, path: string): PostmortemSummary | undefined {
  const open = document.actionItems.filter(({ state }) => state === 'open');
  const date = open.length === 0 ? undefined : dateOf(document);
  if (date === undefined) return undefined;
  return { kind: 'postmortem', path, title: ownText(titleOf(document, path)), date, services: [], excerpt: '', published: true, actionItems: open.map(summarizeOpen) };
}

function summarizeOpen(item: ActionItem): ActionItemSummary {
  const text = textOf(item);
  const { sameWords, sameTicket } = likenessOf(keysOf({ text, ticket: item.ticket?.value }));
  const ticket = clipped(item.ticket?.value, 120);
  return {
    line: item.line,
    text: kept(text),
    state: 'open',
    owners: [],
    ...(ticket === undefined ? {} : { ticket: ownText(ticket) }),
    ...(sameWords === undefined ? {} : { sameWords }),
    ...(sameTicket === undefined ? {} : { sameTicket }),
  };
}

/** Many items are asked for in the same words. */
const kept = remembering(ownText);
