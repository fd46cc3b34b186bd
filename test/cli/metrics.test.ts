import { expect, it } from 'vitest';
import { Program, repository } from './program';

const program = new Program();

const postmortem = (title: string, date: string, severity: string, more: string, items: string) => `# Postmortem: ${title}

**Date**: ${date}
**Severity**: ${severity}
${more}

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
${items}
`;
const folder = () => repository({
  'docs/postmortems/2026-07-02-a.md': postmortem('Pool "full"', '2026-07-02', 'SEV-1', '**Started**: 2026-07-02 10:00 UTC\n**Detected**: 2026-07-02 10:04 UTC\n**Acknowledged**: 2026-07-02 10:07 UTC\n**Resolved**: 2026-07-02 11:00 UTC\n**Published**: 2026-07-04', '| 1 | Add an alert | @sam | 2026-07-20 | Done 2026-07-19 |\n| 2 | Add a test | @kim | 2026-08-01 | Open |'),
  'docs/postmortems/2026-08-02-b.md': postmortem('Slow', '2026-08-02', 'SEV-1', '**Published**: [YYYY-MM-DD]', '| 1 | Add an index | @sam | 2027-01-01 | Open |'),
  'docs/postmortems/2026-05-02-c.md': postmortem('Old', '2026-05-02', 'SEV-2', '**Duration**: 5 minutes', ''),
});
const run = (...args: string[]) => program.run(['metrics', '--now', '2026-10-02', ...args], { folder: folder() });

it('computes the quarter that has just ended, and says what each figure rests on', async () => {
  const { exitCode, output, errors } = await run();
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(output).toBe(`2026-Q3 (2026-07-01 to 2026-09-30): 2 incidents, 1 in the quarter before.

Severity  Incidents  Mean time to recover
SEV-1     2          1 hour (of 1)

Figure                       In the quarter  Target            Rests on
Mean time to detect          4 minutes       under 5 minutes   1 of 2 incidents; the others tell no times for it
Mean time to recover, SEV-1  1 hour          under 30 minutes  1 of 2 incidents; the others tell no times for it
Postmortems published        50 %            100 %             1 of 2 incidents that need one
Action items done on time    50 %            over 80 %         1 of 2 items due in the quarter

2 action items open, 1 overdue.
`);
});

it('gives scripts the lines behind the times, and null for what is not known', async () => {
  const figures = JSON.parse((await run('--format', 'json')).output) as Record<string, unknown>;
  expect(figures).toMatchObject({
    quarter: '2026-Q3', first: '2026-07-01', last: '2026-09-30', incidentsBefore: 1,
    incidents: [
      { day: '2026-08-02', severity: 'SEV-1', title: 'Slow', detection: null, recovery: null, isPublished: false },
      { day: '2026-07-02', title: 'Pool "full"', recovery: { minutes: 60, file: 'docs/postmortems/2026-07-02-a.md', line: 8 }, isPublished: true },
    ],
    severities: [{ severity: 'SEV-1', incidents: 2, recovery: { minutes: 60, used: 1, all: 2 } }],
    detection: { minutes: 4, used: 1, all: 2 },
    acknowledgement: { minutes: 3, used: 1, all: 2 },
    actionItemsOnTime: { share: 0.5, met: 1, all: 2, open: 0, unknown: 0 },
    targets: { mttdMinutes: 5, mttrMinutes: 30 },
  });
  const before = JSON.parse((await run('--format', 'json', '--quarter', '2020-Q1')).output) as Record<string, unknown>;
  expect(before).toMatchObject({ incidents: [], detection: { minutes: null, used: 0, all: 0 }, postmortemsPublished: { share: null } });
});

it('writes OpenMetrics: each family with its type before its samples, no sample for what is not known, and an end', async () => {
  const { output } = await run('-f', 'openmetrics');
  const lines = output.split('\n');
  expect(lines.splice(-2)).toEqual(['# EOF', '']);
  let family = '';
  const samples = new Map<string, string>();
  for (const line of lines) {
    const [, described] = /^# (?:TYPE|UNIT|HELP) (\S+) \S/.exec(line) ?? [];
    if (described !== undefined) {
      if (line.startsWith('# TYPE')) expect(line).toBe(`# TYPE ${(family = described)} gauge`);
      expect(described).toBe(family);
      continue;
    }
    const [, name, labels = '', value] = /^([a-z_]+)(\{(?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)+\})? (\d+(?:\.\d+)?)$/.exec(line) ?? [];
    expect([line, name]).toEqual([line, family]);
    samples.set(`${name}${labels}`, value!);
  }
  expect(Object.fromEntries(samples)).toMatchObject({
    'incident_desk_incidents{quarter="2026-Q3",severity="SEV-1"}': '2',
    'incident_desk_incidents{quarter="2026-Q3",severity="SEV-4"}': '0',
    'incident_desk_time_to_detect_seconds{quarter="2026-Q3"}': '240',
    'incident_desk_time_to_acknowledge_seconds{quarter="2026-Q3"}': '180',
    'incident_desk_time_to_recover_seconds{quarter="2026-Q3",severity="SEV-1"}': '3600',
    'incident_desk_action_items_on_time_ratio{quarter="2026-Q3"}': '0.5',
    'incident_desk_action_items_overdue': '1',
  });
  expect([...samples.keys()].filter((name) => name.includes('SEV-2') && name.includes('seconds'))).toEqual([]);
});

it('refuses what is no quarter', async () => {
  expect(await run('--quarter', 'Q3')).toMatchObject({ exitCode: 2, output: '' });
});
