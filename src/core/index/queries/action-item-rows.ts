import type { DocumentIndex, IndexedActionItem } from '../document-index';
import { type ActionItemFilter, bareName, textMatcher, urgencyAt } from './action-items';

/** Visits the rows of an index's table whose items pass a filter. */
export function eachMatchingRow(index: DocumentIndex, { mine, text = '', showClosed }: ActionItemFilter, visit: (row: number) => void): void {
  const { table } = index;
  const names = new Set(mine?.map(bareName).filter((name) => name !== ''));
  const isMine = known((row) => table.ownersNumberAt(row), (row) => table.ownersAt(row).some((owner) => names.has(bareName(owner))));
  const hasWords = textMatcher(text);
  table.eachRow(!showClosed, (row) => {
    if (mine && !isMine(row)) return;
    const each = hasWords && index.actionItemAt(row);
    if (!each || hasWords(each)) visit(row);
  });
}

/** The action items of an index that pass a filter, in no order. */
export function findActionItems(index: DocumentIndex, filter: ActionItemFilter): IndexedActionItem[] {
  const found: IndexedActionItem[] = [];
  eachMatchingRow(index, filter, (row) => {
    const each = index.actionItemAt(row);
    if (each) found.push(each);
  });
  return found;
}

/** How many open items have passed their date. */
export function countOverdue({ table }: DocumentIndex, today: string): number {
  const urgency = urgencyAt(today);
  let count = 0;
  table.eachOpenDue((due, open) => {
    if (urgency({ state: 'open', due }) === 'overdue') count += open;
  });
  return count;
}

/** What holds for one row holds for all with its number: few days and few owners are those of most items. */
export function known<Answer>(numberOf: (row: number) => number, answer: (row: number) => Answer): (row: number) => Answer {
  const answers: Answer[] = [];
  return (row) => (answers[numberOf(row)] ??= answer(row));
}
