import { quarterOf } from '../../time/calendar';
import type { Indexed } from '../document-index';
import { compare } from './compare';
import type { PostmortemSummary } from '../summary';

/**
 * `draft`: there is still time for the draft, or no deadline at all. `due`: to be reviewed and published by its deadline.
 * `overdue`: that deadline has passed.
 */
export type PostmortemState = 'draft' | 'due' | 'overdue' | 'published';

export function stateOf(postmortem: PostmortemSummary, today: string): PostmortemState {
  if (postmortem.published) return 'published';
  if (postmortem.publishBy !== undefined && today > postmortem.publishBy) return 'overdue';
  return postmortem.draftBy !== undefined && today > postmortem.draftBy ? 'due' : 'draft';
}

export function openItems(postmortem: PostmortemSummary): number {
  return postmortem.actionItems.filter((item) => item.state === 'open').length;
}

export interface Quarter {
  /** `2026-Q1`; empty for undated postmortems. */
  readonly key: string;
  readonly postmortems: readonly Indexed<PostmortemSummary>[];
}

/** Newest quarter first and newest postmortem first in each; undated ones last, by title. */
export function byQuarter(postmortems: readonly Indexed<PostmortemSummary>[]): Quarter[] {
  const sorted = [...postmortems].sort((a, b) =>
    compare(b.document.date ?? '', a.document.date ?? '') || a.document.title.localeCompare(b.document.title));
  const quarters = new Map<string, Indexed<PostmortemSummary>[]>();
  for (const each of sorted) {
    const key = each.document.date ? quarterOf(each.document.date) : '';
    const quarter = quarters.get(key);
    if (quarter) quarter.push(each);
    else quarters.set(key, [each]);
  }
  return [...quarters].map(([key, group]) => ({ key, postmortems: group }));
}
