import { type People, peopleOf } from '../../policy/people';
import type { Policy } from '../../policy/schema';
import { endOfWeek } from '../../time/calendar';
import type { IndexedActionItem } from '../document-index';
import type { ActionItemSummary, DocumentSummary } from '../summary';
import { compare } from './compare';

/** Where an item stands against today; in this order they press. */
export const urgencies = ['overdue', 'thisWeek', 'later', 'noDate', 'closed'] as const;
export type Urgency = (typeof urgencies)[number];

/** `today` and the item's due date are days of the team's zone; a week ends with its ISO Sunday. */
export function urgencyOf({ item }: IndexedActionItem, today: string): Urgency {
  return urgencyAt(today)(item);
}

/** The same for many items of one day. */
export function urgencyAt(today: string): (item: Pick<ActionItemSummary, 'state' | 'due'>) => Urgency {
  const sunday = endOfWeek(today);
  return ({ state, due }) => {
    if (state !== 'open') return 'closed';
    if (due === undefined) return 'noDate';
    if (due < today) return 'overdue';
    return due <= sunday ? 'thisWeek' : 'later';
  };
}

export interface ActionItemFilter {
  /** Names and handles of the person who looks; only items of theirs, if there are any. Undefined for everybody's. */
  readonly mine?: readonly string[] | undefined;
  /** Words that must all occur in the item, its owner, ticket, group or document, in any case. */
  readonly text?: string;
  readonly showClosed: boolean;
}

/** Whether an item has the words of a filter; undefined where there are none. To be asked for the items of a document in a row. */
export function textMatcher(text: string, people: People): ((each: IndexedActionItem) => boolean) | undefined {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  let last: DocumentSummary | undefined;
  let missing: readonly string[] = [];
  return ({ item, document }) => {
    if (document !== last) {
      missing = without(words, [document.title, document.severity, document.path, ...document.services]);
      last = document;
    }
    return missing.length === 0 || without(missing, [item.text, item.ticket, item.group, ...item.owners.flatMap((owner) => people.names(owner))]).length === 0;
  };
}

/** The words that occur in none of the texts. */
function without(words: readonly string[], texts: readonly (string | undefined)[]): readonly string[] {
  const all = texts.join('\n').toLowerCase();
  return words.filter((word) => !all.includes(word));
}

export type Sorting = 'due' | 'severity' | 'owner' | 'document';

/** A sorted copy. Items without the property sorted by come last; ties by due date, then severity, then place. */
export function sortActionItems(items: readonly IndexedActionItem[], by: Sorting, policy: Pick<Policy, 'severities' | 'contacts'>): IndexedActionItem[] {
  return [...items].sort(orderBy(by, policy));
}

/** The first so many of them once sorted, which takes a fraction of the time of sorting all where there are many more. */
export function firstActionItems(
  items: Iterable<IndexedActionItem>, count: number, by: Sorting, policy: Pick<Policy, 'severities' | 'contacts'>,
): IndexedActionItem[] {
  const order = orderBy(by, policy);
  const first: IndexedActionItem[] = [];
  let last: IndexedActionItem | undefined;
  const settle = () => {
    first.sort(order);
    first.length = Math.min(first.length, count);
    last = first[count - 1];
  };
  for (const each of items) {
    if (last !== undefined && order(each, last) >= 0) continue;
    first.push(each);
    if (first.length >= 2 * count) settle();
  }
  settle();
  return first;
}

function orderBy(by: Sorting, policy: Pick<Policy, 'severities' | 'contacts'>): (a: IndexedActionItem, b: IndexedActionItem) => number {
  const { severities } = policy;
  const people = peopleOf(policy);
  const rank = new Map(severities.map(({ id }, index) => [id, index]));
  const keys: Record<Sorting, (each: IndexedActionItem) => string | number> = {
    due: ({ item }) => item.due ?? '~',
    severity: ({ document }) => rank.get(document.severity ?? '') ?? severities.length,
    owner: ({ item }) => (item.owners[0] ? people.key(item.owners[0]) : '~'),
    document: ({ document }) => document.path,
  };
  const inTurn = [keys[by], keys.due, keys.severity, keys.document];
  return (a, b) => {
    for (const key of inTurn) {
      const difference = compare(key(a), key(b));
      if (difference !== 0) return difference;
    }
    return a.item.line - b.item.line;
  };
}
