import { dayOf, fieldOf } from '../document/facts';
import type { IncidentDocument } from '../document/model';
import { fileNameOf } from '../paths';
import type { Policy } from '../policy/schema';
import { dueAgain } from '../runbook/review-interval';
import { addDays } from '../time/calendar';
import type { RunbookSummary } from './summary';

/** A runbook is stale when the linter says so: after the interval it sets itself, otherwise after the policy's. */
export function freshnessIn(document: IncidentDocument, policy: Policy): Pick<RunbookSummary, 'lastUpdated' | 'reviewBy'> {
  const days = [dayOf(document, 'lastUpdated'), dayOf(document, 'lastReviewed')].filter((day) => day !== undefined);
  const lastUpdated = days.sort().at(-1);
  if (lastUpdated === undefined) return { lastUpdated, reviewBy: undefined };
  return { lastUpdated, reviewBy: dueAgain(lastUpdated, fieldOf(document, 'reviewIn') ?? '') ?? addDays(lastUpdated, policy.runbooks.reviewEveryDays) };
}

/**
 * Which service a runbook is for and what happens to it: by its field, by a title such as `Database - Pool exhausted`, or by
 * the folder that it lies in below the one for runbooks.
 */
export function subjectOf(
  title: string, path: string, services: readonly string[], folder: string,
): Pick<RunbookSummary, 'services' | 'scenario'> {
  const [named, scenario] = title.split(/ [-–—] |[:：] /, 2);
  if (services.length > 0) return { services, scenario };
  if (named && scenario) return { services: [named.trim()], scenario };
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const name = fileNameOf(parent);
  const isRoot = parent === folder || /^(?:runbooks?|playbooks?|docs|source|content|)$/i.test(name);
  return { services: isRoot ? [] : [name] };
}
