/** Records as people write and leave them, all of an incident that was detected on 2026-02-05 at 14:23 UTC. */
const plain = `# Incident: Checkout down

**Severity**: SEV-1
**Status**: Investigating
**Detected**: 2026-02-05 14:23 UTC
**Incident Commander**: @sam

## Impact

Nobody can pay

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
| 14:23 | Alert fired |
| 14:25 | On-call engineer called |

## Updates

None sent yet.

## Resolution Checklist

- [ ] Root cause identified and documented
`;

const fields = /\*\*Severity\*\*[^]*?@sam\n/;
const table = /\| Time[^]*called \|\n/;
const timeline = /## Timeline[^]*?(?=## Updates)/;
const behindTimeline = /## Updates[^]*$/;

export const handWritten: Readonly<Record<string, string>> = {
  'from the template': plain,
  'with Windows line ends': plain.replaceAll('\n', '\r\n'),
  'with a byte order mark': `\uFEFF${plain}`,
  'without anything': '',
  'with a title alone': '# Incident: Checkout down\n',
  'without fields': '# Incident: Checkout down\n\n## Timeline\n\n- 2026-02-05 14:23 UTC Alert fired\n',
  'without a title': '## Timeline\n\n- 2026-02-05 14:23 UTC Alert fired\n',
  'without a status': plain.replace('**Status**: Investigating\n', ''),
  'without a timeline': plain.replace(timeline, ''),
  'with an empty timeline': plain.replace(/\| 14:23[^]*called \|\n/, ''),
  'with its sections in another order': plain.replace(/(## Timeline[^]*?)(## Updates[^]*)/, '$2\n$1'),
  'that ends with its timeline': plain.replace(behindTimeline, ''),
  'without a last line end': plain.replace(behindTimeline, '').trimEnd(),
  'with a timeline of bullets': plain.replace(table, '- 14:23 Alert fired\n- 14:25 On-call engineer called\n'),
  'with bullets of several lines': plain.replace(table, '* **14:23** - Alert fired\n* **14:25** - On-call engineer called\n  who is on the train\n'),
  'with a timeline of headings': plain.replace(table, '### 14:23 UTC\n\nAlert fired\n\n### 14:25 UTC\n\nOn-call engineer called\n'),
  'with a timeline of prose': plain.replace(table, 'At 14:23 the alert fired, and then the engineer on call was called.\n'),
  'with a table without outer pipes': plain.replace(table, 'Time | Event\n---|---\n14:23 | Alert fired\n14:25 | On-call engineer called\n'),
  'with a column for who': plain.replace(table, '| Time | Who | Event |\n|---|---|---|\n| 14:23 | @sam | Alert fired |\n| 14:25 | @kim | On-call engineer called |\n'),
  'with a column for the date': plain.replace(table, '| Date | Time | Event |\n|---|---|---|\n| 2026-02-05 | 14:23 | Alert fired |\n| 2026-02-05 | 14:25 | On-call engineer called |\n'),
  'with a comment inside its table': plain.replace('| 14:25', '<!-- from the pager -->\n| 14:25'),
  'with a quoted timeline': plain.replace(table, '> | Time | Event |\n> |---|---|\n> | 14:23 | Alert fired |\n'),
  'with two timelines': plain.replace('## Updates', '## Timeline\n\n| Time | Event |\n|---|---|\n| 14:40 | Second team joined |\n\n## Updates'),
  'with two tables': plain.replace('## Updates', '| Time | Event |\n|---|---|\n| 14:40 | Second team joined |\n\n## Updates'),
  'with rows out of order': plain.replace('| 14:25', '| 14:50 | Second team joined |\n| 14:25'),
  'with twelve-hour times': plain.replace('| 14:23 |', '| 2:23 pm |').replace('| 14:25 |', '| 2:25 PM |'),
  'without a zone': plain.replace('14:23 UTC', '14:23').replace('All times in UTC.\n\n', ''),
  'in another zone': plain.replace('14:23 UTC', '15:23 CET').replace('All times in UTC.', 'All times in CET.').replace('| 14:23', '| 15:23').replace('| 14:25', '| 15:25'),
  'with fields in a table': plain.replace(fields, '| Field | Value |\n|---|---|\n| Severity | SEV-1 |\n| Status | Investigating |\n| Detected | 2026-02-05 14:23 UTC |\n| Incident Commander | @sam |\n'),
  'with fields as bullets': plain.replace(fields, '- **Severity:** SEV-1\n- **Status:** Investigating\n- **Detected:** 2026-02-05 14:23 UTC\n- **Incident Commander:** @sam\n'),
  'with fields in front matter': '---\nseverity: "SEV-1"\nstatus: \'investigating\'\ndetected: 2026-02-05 14:23 UTC # by the alert\ncommander: "@sam"\n---\n\n## Timeline\n\n- 14:23 UTC Alert fired\n',
  'with two statuses': plain.replace('**Status**: Investigating\n', '**Status**: Investigating\n**Status**: Identified\n'),
  'in Dutch': '# Incident: Webwinkel plat\n\n**Ernst**: SEV-1\n**Status**: Onderzoek\n**Ontdekt**: 2026-02-05 14:23 UTC\n**Incidentcoördinator**: @sam\n\n## Tijdlijn\n\n| Tijd | Gebeurtenis |\n|---|---|\n| 14:23 | Alarm |\n\n## Updates\n\n- **14:25, #incidents**: We kijken ernaar\n',
  'with an underlined heading': plain.replace('## Timeline\n', 'Timeline\n--------\n'),
  'with a checklist of stars': plain.replace('- [ ] Root', '* [ ] Root'),
};
