import type { Alert, AlertSource } from '../capabilities';
import { segment, type Client } from '../http/client';
import { pagesOf } from '../http/link';
import { momentAt, textAt } from '../http/read';

/** Of 100 each: whoever has more new errors than these is helped by no longer list. */
const mostPages = 2;

/** The errors of some projects of an organization, or of all, that nobody has resolved and that happened within a day; the last seen first. */
export class SentryIssues implements AlertSource {
  constructor(private readonly client: Client, private readonly organization: string, private readonly projects: readonly string[]) {}

  async alerts(): Promise<readonly Alert[]> {
    const alerts: Alert[] = [];
    const query = { query: 'is:unresolved', project: this.projects, statsPeriod: '24h', sort: 'date', limit: 100 };
    for await (const issues of pagesOf(this.client, { path: `/organizations/${segment(this.organization)}/issues/`, query }, mostPages)) {
      alerts.push(...issues.flatMap(alertIn));
    }
    return alerts;
  }
}

function alertIn(issue: unknown): Alert[] {
  const title = textAt(issue, 'title') ?? textAt(issue, 'shortId');
  if (title === undefined) return [];
  // A text, as Sentry counts beyond what a number of JSON holds for sure.
  const count = Number(textAt(issue, 'count') ?? NaN);
  return [{
    title,
    service: textAt(issue, 'project', 'slug') ?? textAt(issue, 'project', 'name'),
    severity: textAt(issue, 'level'),
    since: momentAt(issue, 'firstSeen'),
    count: Number.isFinite(count) ? count : undefined,
    url: textAt(issue, 'permalink'),
  }];
}
