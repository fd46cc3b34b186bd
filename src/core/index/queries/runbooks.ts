import { daysBetween } from '../../time/calendar';
import type { Indexed } from '../document-index';
import type { RunbookSummary } from '../summary';

export interface Freshness {
  /** Days since its last update or review; undefined where it names no day. */
  readonly age: number | undefined;
  readonly stale: boolean;
}

export function freshnessOf(runbook: RunbookSummary, today: string): Freshness {
  return {
    age: runbook.lastUpdated === undefined ? undefined : Math.max(0, daysBetween(runbook.lastUpdated, today)),
    stale: runbook.reviewBy !== undefined && today > runbook.reviewBy,
  };
}

export interface ServiceGroup {
  /** Empty for runbooks that belong to no service. */
  readonly service: string;
  readonly runbooks: readonly Indexed<RunbookSummary>[];
}

/** By service and, within one, by title; a runbook for several services stands under each; those without a service come last. */
export function byService(runbooks: readonly Indexed<RunbookSummary>[]): ServiceGroup[] {
  const groups = new Map<string, { service: string; runbooks: Indexed<RunbookSummary>[] }>();
  const sorted = [...runbooks].sort((a, b) => a.document.title.localeCompare(b.document.title));
  for (const each of sorted) {
    for (const service of each.document.services.length > 0 ? each.document.services : ['']) {
      const key = service.toLowerCase();
      const group = groups.get(key);
      if (!group) groups.set(key, { service, runbooks: [each] });
      // One can name a service twice.
      else if (group.runbooks.at(-1) !== each) group.runbooks.push(each);
    }
  }
  return [...groups.values()].sort((a, b) =>
    Number(a.service === '') - Number(b.service === '') || a.service.localeCompare(b.service));
}
