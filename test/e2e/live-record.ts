/** How a clock in UTC showed a moment some minutes ago. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The record of an incident that was detected 33 minutes ago, told of 26 minutes ago, and not mitigated yet, with the steps ticked that the desk itself ticks. */
export function liveRecord(): string {
  return `# Incident: Checkout is down

**Severity**: SEV-1
**Status**: Investigating
**Service**: Checkout
**Detected**: ${ago(33)} UTC
**Acknowledged**: ${ago(32)} UTC
**Mitigated**:
**Resolved**:
**Incident Commander**: @priya
**Responders**: @priya, @tom
**Tracker**: BERTH-240

## Impact

Guests can't pay, about 40 orders a minute fail.

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
| ${ago(33)} | Incident declared as SEV-1 |
| ${ago(33)} | Paged @priya |
| ${ago(32)} | Acknowledged by @priya |
| ${ago(26)} | Update posted to #incidents: We're looking into failing payments |
| ${ago(18)} | Escalated to level 2, Team Lead (@tom) |
| ${ago(12)} | Connection pool exhausted |

## Response Checklist

**Immediate (< 5 min)**

- [x] Declare incident in #incidents: \`/incident start SEV-1 [description]\`
- [x] Page on-call engineer via PagerDuty
- [x] Start incident timeline in Plane

**Within 15 min**

- [x] Identify root cause (check logs, metrics, recent deploys)
- [ ] Attempt mitigation (rollback, kill switch, failover)
- [ ] Post status update to #incidents

**Within 30 min**

- [ ] Update status page (if customer-facing)
- [x] Escalate if not making progress

## Updates

- **${ago(26)} UTC, #incidents**: We're looking into failing payments

## Resolution Checklist

- [ ] Root cause identified and documented
- [ ] Fix deployed and verified in monitoring
`;
}
