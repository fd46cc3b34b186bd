import { peopleOf } from '../../policy/people';
import type { Policy } from '../../policy/schema';
import type { DocumentIndex, IndexedActionItem } from '../document-index';
import { type ActionItemFilter, textMatcher, urgencyAt } from './action-items';

/** Visits the rows of an index's table whose items pass a filter; the policy knows which names are one person's. */
export function eachMatchingRow(
  index: DocumentIndex, { mine, text = '', showClosed }: ActionItemFilter, policy: Pick<Policy, 'contacts'>, visit: (row: number) => void,
): void {
  const { table } = index;
  const people = peopleOf(policy);
  const me = new Set(mine?.map((name) => people.key(name)).filter((key) => key !== ''));
  const isMine = known((row) => table.ownersNumberAt(row), (row) => table.ownersAt(row).some((owner) => me.has(people.key(owner))));
  const hasWords = textMatcher(text, people);
  table.eachRow(!showClosed, (row) => {
    if (mine && !isMine(row)) return;
    const each = hasWords && index.actionItemAt(row);
    if (!each || hasWords(each)) visit(row);
  });
}

/** The action items of an index that pass a filter, in no order. */
export function findActionItems(index: DocumentIndex, filter: ActionItemFilter, policy: Pick<Policy, 'contacts'>): IndexedActionItem[] {
  const found: IndexedActionItem[] = [];
  eachMatchingRow(index, filter, policy, (row) => {
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
