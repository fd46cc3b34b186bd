import type { Policy } from '../../policy/schema';
import { endOfWeek } from '../../document/calendar';
import type { IndexedActionItem } from '../document-index';
import { compare } from './compare';

/** Where an item stands against today. */
export type Urgency = 'overdue' | 'thisWeek' | 'later' | 'noDate' | 'closed';

/** `today` and the item's due date are days of the team's zone; a week ends with its ISO Sunday. */
export function urgencyOf({ item }: IndexedActionItem, today: string): Urgency {
  if (item.state !== 'open') return 'closed';
  if (item.due === undefined) return 'noDate';
  if (item.due < today) return 'overdue';
  return item.due <= endOfWeek(today) ? 'thisWeek' : 'later';
}

export interface ActionItemFilter {
  /** Names and handles of the person who looks; only items of theirs where not empty. */
  readonly mine?: readonly string[];
  /** Words that must all occur in the item, its owner, ticket, group or document, in any case. */
  readonly text?: string;
  readonly showClosed: boolean;
}

export function filterActionItems(items: readonly IndexedActionItem[], filter: ActionItemFilter): IndexedActionItem[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
  const mine = new Set((filter.mine ?? []).map(bareName).filter((name) => name !== ''));
  return items.filter((each) => {
    if (!filter.showClosed && each.item.state !== 'open') return false;
    if (mine.size > 0 && !each.item.owners.some((owner) => mine.has(bareName(owner)))) return false;
    if (words.length === 0) return true;
    const { item, document } = each;
    const text = [item.text, item.ticket, item.group, document.title, document.severity, document.path, ...item.owners, ...document.services]
      .join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** `@Sam` and `sam` are one person. */
export function bareName(owner: string): string {
  return owner.trim().replace(/^@/, '').toLowerCase();
}

export type Grouping = 'urgency' | 'owner' | 'severity' | 'document';

/** `key` is an urgency, an owner, a severity or a document's uri; empty for items that have none. */
export interface ActionItemGroup {
  readonly key: string;
  readonly items: readonly IndexedActionItem[];
}

const urgencies: readonly Urgency[] = ['overdue', 'thisWeek', 'later', 'noDate', 'closed'];

/** Groups that hold something, the most pressing first; those without a key last. Items keep their order. */
export function groupActionItems(
  items: readonly IndexedActionItem[], by: Grouping, today: string, { severities }: Pick<Policy, 'severities'>,
): ActionItemGroup[] {
  const groups = new Map<string, IndexedActionItem[]>();
  const names = new Map<string, string>();
  const add = (key: string, item: IndexedActionItem) => {
    const same = by === 'owner' ? bareName(key) : key;
    const name = names.get(same) ?? key;
    names.set(same, name);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  };
  for (const each of items) for (const key of keysOf(each, by, today)) add(key, each);

  const order: Record<Grouping, (key: string) => string | number> = {
    urgency: (key) => urgencies.indexOf(key as Urgency),
    severity: (key) => (severities.findIndex(({ id }) => id === key) + 1 || severities.length + 1),
    owner: bareName,
    document: (key) => reversed(groups.get(key)?.[0]?.document),
  };
  return [...groups]
    .map(([key, group]) => ({ key, items: group }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(order[by](a.key), order[by](b.key)));
}

function keysOf(each: IndexedActionItem, by: Grouping, today: string): readonly string[] {
  if (by === 'urgency') return [urgencyOf(each, today)];
  if (by === 'severity') return [each.document.severity ?? each.document.severityText ?? ''];
  if (by === 'document') return [each.uri];
  return each.item.owners.length > 0 ? each.item.owners : [''];
}

/** Newest document first: a key whose digits are turned around, undated ones last. */
function reversed(document: IndexedActionItem['document'] | undefined): string {
  const date = document && document.kind !== 'runbook' ? document.date : undefined;
  return `${date ? date.replace(/\d/g, (digit) => String(9 - Number(digit))) : '~'} ${document?.title ?? ''}`;
}

export type Sorting = 'due' | 'severity' | 'owner' | 'document';

/** A sorted copy. Items without the property sorted by come last; ties by due date, then severity, then place. */
export function sortActionItems(
  items: readonly IndexedActionItem[], by: Sorting, { severities }: Pick<Policy, 'severities'>,
): IndexedActionItem[] {
  const rank = new Map(severities.map(({ id }, index) => [id, index]));
  const keys: Record<Sorting, (each: IndexedActionItem) => string | number> = {
    due: ({ item }) => item.due ?? '~',
    severity: ({ document }) => rank.get(document.severity ?? '') ?? severities.length,
    owner: ({ item }) => (item.owners[0] ? bareName(item.owners[0]) : '~'),
    document: ({ document }) => document.path,
  };
  const inTurn = [keys[by], keys.due, keys.severity, keys.document];
  return [...items].sort((a, b) => {
    for (const key of inTurn) {
      const difference = compare(key(a), key(b));
      if (difference !== 0) return difference;
    }
    return a.item.line - b.item.line;
  });
}
