import type { ActionItem, IncidentDocument } from '../document/model';
import type { Policy } from '../policy/schema';
import { referencesIn } from './references';

/**
 * The web address of an action item's ticket: the link that it is written as, otherwise what the policy's tracker makes of its key.
 * Undefined where neither tells. A policy is a file of the workspace: its addresses lead to the web and nowhere else.
 */
export function ticketAddress(document: IncidentDocument, { ticket, start, end }: ActionItem, trackers: Policy['trackers']): string | undefined {
  const linked = ticket && behind.exec(document.text.slice(ticket.start, end))?.[1];
  if (linked) return linked;
  const keys = referencesIn(document, trackers).flatMap((each) => (each.kind === 'ticket' && each.start >= start && each.end <= end ? [each] : []));
  const url = (keys.find((key) => ticket && key.start >= ticket.start && key.end <= ticket.end) ?? keys[0])?.url;
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** `PAY-12](https://…)`, `<https://…>` or the bare address, at the beginning. */
const behind = /^\W{0,3}(?:[^\]\n|]{0,120}\]\()?(https?:\/\/[^\s<>()|]{1,2000})/i;
