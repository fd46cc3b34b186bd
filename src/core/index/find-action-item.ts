import type { ActionItem, IncidentDocument } from '../document/model';
import { textOf } from './summarize';

/** An action item as it was when somebody looked at it. */
export interface KnownActionItem {
  readonly line: number;
  readonly text: string;
}

/**
 * The same item in the document as it is now: on its line, or where its words have moved to, the nearest place first.
 * Undefined where no item has those words any more, so that nothing else is edited in its stead.
 */
export function findActionItem(document: IncidentDocument, known: KnownActionItem): ActionItem | undefined {
  const distance = (item: ActionItem) => Math.abs(item.line - known.line);
  return document.actionItems
    .filter((item) => textOf(item) === known.text)
    .sort((a, b) => distance(a) - distance(b))[0];
}
