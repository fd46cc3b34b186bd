const observations = [
  'The error rate of the checkout service rose from 0.1% to 34% within two minutes, and the queue behind it grew to 12,400 jobs.',
  'Dashboards showed that all 40 connections of the pool were in use; each was waiting for one query on the `bookings` table.',
  'The release of that morning, [#4538](https://example.com/pull/4538), had added a filter that no index covers.',
  'Load tests run against a copy with 1% of the rows, so that the plan of the query looked cheap in staging.',
];

/** A typical, finished postmortem of at least so many characters, longer in every part as people's longer ones are. */
export function postmortem(/** @type {number} */ length) {
  let parts = 1;
  while (write(parts).length < length) parts = Math.ceil(parts * 1.1);
  return write(parts);
}

function write(/** @type {number} */ parts) {
  return `# Postmortem: Checkout unavailable

**Date**: 2026-02-05
**Severity**: SEV-1
**Duration**: 49 minutes
**Incident Commander**: Sam
**Responders**: Sam, Kim, Robin
**Detected**: 2026-02-05 14:23 UTC
**Resolved**: 2026-02-05 15:12 UTC

---

## Executive Summary

Between 14:23 and 15:12 UTC no customer could pay. A query without an index used up the connection pool; we rolled back.

## Impact

**Users Affected**: 3,100 users / 12% of user base
**Duration**: From 14:23 to 15:12 UTC
**Data Loss**: No

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
${repeat(parts * 2, (at) => `| ${clock(at)} | ${observations[at % 4]} |`)}

## Root Cause Analysis (5 Whys)

**Problem**: Customers could not pay.

${repeat(5, (at) => `${at + 1}. **Why?** ${observations[at % 4]}`)}

**Root Cause**: Nothing measures the plans of queries before a release.

${repeat(parts, (at) => `### Finding ${at + 1}\n\n${observations.join(' ')}\n\n\`\`\`sql\nexplain select * from bookings where seat = ${at}\n\`\`\`\n`)}
## What Went Well

${repeat(parts, (at) => `- ✅ ${observations[at % 4]}`)}

## What Didn't Go Well

${repeat(parts, (at) => `- ❌ ${observations[(at + 1) % 4]}`)}

## Action Items

| # | Action | Owner | Due Date | Plane Issue |
|---|--------|-------|----------|-------------|
${repeat(parts, (at) => `| ${at + 1} | Add the plan of query ${at} to the release check | @kim | 2026-12-12 | ROOSE-${at + 1} |`)}

## Lessons Learned

1. **Staging must mirror production**: its tables were too small to show the plan.

**Postmortem Owner**: Sam
**Published**: 2026-02-08
`;
}

function repeat(/** @type {number} */ count, /** @type {(at: number) => string} */ line) {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

function clock(/** @type {number} */ at) {
  const minute = 14 * 60 + 23 + Math.min(at, 500);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
