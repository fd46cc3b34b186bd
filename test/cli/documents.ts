/** A day on which the documents below have nothing overdue. */
export const now = '2026-02-09';

/** A postmortem that no rule has anything to say about but what `changes` put wrong. */
export function postmortem(changes: { readonly owner?: string; readonly ticket?: string; readonly extra?: string } = {}): string {
  const { owner = '@kim', ticket = 'ROOSE-1', extra = '' } = changes;
  return `# Postmortem: Checkout unavailable

**Date**: 2026-02-05
**Severity**: SEV-1
**Duration**: 49 minutes
**Incident Commander**: Sam
**Responders**: Sam, Kim, Robin

---

## Executive Summary

Between 14:23 and 15:12 UTC no customer could pay. A query without an index used up the connection pool; we rolled back.

## Impact

**Users Affected**: 3,100 users / 12% of user base
**Revenue Impact**: $1,200
**Duration**: From 14:23 to 15:12 UTC
**Data Loss**: No

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
| 14:23 | Alert fired |
| 15:12 | Payments succeed |

## Root Cause Analysis (5 Whys)

**Problem**: Customers could not pay.

1. **Why?** All connections were in use.
2. **Why?** Each waited for one slow query.
3. **Why?** The query filters by a column without an index.
4. **Why?** Its plan looked cheap on the small tables of staging.
5. **Why?** Nothing compares plans with production before a release.

**Root Cause**: Nothing measures the plans of queries before a release.

## What Went Well

- The rollback took three minutes.

## What Didn't Go Well

- The alert came late.

## Action Items

| # | Action | Owner | Due Date | Plane Issue |
|---|--------|-------|----------|-------------|
| 1 | Add the plan of slow queries to the release check | ${owner} | 2026-03-12 | ${ticket} |

## Lessons Learned

1. **Staging must mirror production**: its tables were too small to show the plan.
${extra}
---

**Postmortem Owner**: Sam
**Published**: 2026-02-07
`;
}
