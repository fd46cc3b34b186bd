import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { summarize } from '../../../src/core/index/summarize';
import { comparedQuarters, dashboardOf, firstQuarter, pickableQuarters, type Figure, type TimeFigure } from '../../../src/core/metrics/dashboard';
import { reviewed } from '../../../src/core/metrics/reviewed-incident';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy as policy } from '../../../src/core/policy/default';

const vocabulary = vocabularyOf(policy);
const today = '2026-12-30';

/** The dashboard on the last day but one of 2026, of documents by their paths. */
function dashboard(texts: Readonly<Record<string, string>>, picked = '2026-Q4') {
  const index = new DocumentIndex();
  const incidents = Object.entries(texts).flatMap(([path, text]) => {
    const kind: DocumentKind = path.includes('/incidents/') ? 'incident' : 'postmortem';
    const document = parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });
    const summary = summarize(document, kind, path, policy);
    index.set(path, summary);
    if (summary.kind !== 'postmortem' && summary.kind !== 'incident') throw new Error(`${path} tells of no incident`);
    return reviewed(document, summary) ?? [];
  });
  return dashboardOf({ incidents, items: index.actionItems() }, picked, policy, today);
}

type Of<Id extends Figure['id']> = Id extends 'postmortems' | 'actionItems' ? Extract<Figure, { id: Id }> : TimeFigure;

function figure<Id extends Figure['id']>({ figures }: ReturnType<typeof dashboard>, id: Id): Of<Id> {
  return figures.find((each) => each.id === id) as Of<Id>;
}

const postmortem = (date: string, severity: string, more = '', items = '') => `# Postmortem: Site down\n\n**Date**: ${date}\n**Severity**: ${severity}\n${more}\n\n## Action Items\n\n| # | Action | Owner | Due Date | Status |\n|---|--------|-------|----------|--------|\n${items}\n`;
const times = (started: string, detected: string, resolved: string, acknowledged?: string) => [
  `**Started**: ${started} UTC`, `**Detected**: ${detected} UTC`, ...(acknowledged === undefined ? [] : [`**Acknowledged**: ${acknowledged} UTC`]), `**Resolved**: ${resolved} UTC`,
].join('\n');

describe('the quarters of a dashboard', () => {
  it('are those of two years, up to the present one', () => {
    expect(comparedQuarters('2026-02-03')).toEqual(['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
  });

  it('are those up to the one that is picked, where that is before them', () => {
    expect(comparedQuarters('2026-02-03', '2024-Q2')).toEqual(comparedQuarters('2026-02-03'));
    expect(comparedQuarters('2026-02-03', '2024-Q1').at(-1)).toBe('2024-Q1');
    const shown = dashboard({ 'docs/postmortems/2021-05-01-a.md': postmortem('2021-05-01', 'SEV-1', '', '| 1 | Alert on the disk | Sam | 2021-06-01 | ✅ 2021-05-20 |') }, '2021-Q2');
    expect(shown.picked).toMatchObject({ quarter: '2021-Q2', incidents: [{ day: '2021-05-01' }] });
    expect(figure(shown, 'actionItems')).toMatchObject({ value: 1, isMet: true });
  });

  it('can all be picked that something happened in, and those of two years', () => {
    expect(pickableQuarters('2026-02-03', ['2021-05-01', '2025-06-30', '2021-04-02', '2019-12-31', '2027-01-01'])).toEqual(
      ['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4', '2024-Q3', '2024-Q2', '2021-Q2', '2019-Q4']);
  });

  it.each<[string, readonly string[], string]>([
    ['the one to review', ['2026-01-20', '2020-01-20'], '2025-Q4'],
    ['that one also where nothing ever happened', [], '2025-Q4'],
    ['the newest of those where nothing has happened in two years', ['2020-01-20', '2021-08-30', '2027-05-01'], '2021-Q3'],
  ])('begin with %s', (_, days, first) => {
    expect(firstQuarter('2026-02-03', days)).toBe(first);
  });

  it('have each a value, or none where nothing is known', () => {
    const shown = dashboard({
      'docs/postmortems/2026-05-01-a.md': postmortem('2026-05-01', 'SEV-1', times('2026-05-01 10:00', '2026-05-01 10:12', '2026-05-01 11:00')),
      'docs/postmortems/2026-10-02-b.md': postmortem('2026-10-02', 'SEV-1', times('2026-10-02 10:00', '2026-10-02 10:04', '2026-10-02 10:20')),
      'docs/postmortems/2026-11-02-c.md': postmortem('2026-11-02', 'SEV-2', '**Duration**: 4 hours'),
    });
    expect(shown.quarters.map(({ quarter, incidents }) => [quarter, incidents.length]).slice(-3)).toEqual([['2026-Q2', 1], ['2026-Q3', 0], ['2026-Q4', 2]]);
    expect(figure(shown, 'detection')).toMatchObject({ values: [...Array<undefined>(5), 12, undefined, 4], target: 5, isMet: true, mean: { minutes: 4, used: 1, all: 2 } });
    // The policy's target is one for the severest incidents.
    expect(figure(shown, 'recovery')).toMatchObject({ values: [...Array<undefined>(5), 60, undefined, 20], target: 30, isMet: true, severity: 'SEV-1', mean: { minutes: 20, used: 1, all: 1 } });
  });
});

describe('behind a figure', () => {
  it('of times stand the lines that tell them, the longest first, and the incidents that tell none', () => {
    const shown = dashboard({
      'docs/postmortems/2026-10-02-a.md': postmortem('2026-10-02', 'SEV-2', times('2026-10-02 10:00', '2026-10-02 10:04', '2026-10-02 10:20', '2026-10-02 10:09')),
      'docs/postmortems/2026-11-02-b.md': postmortem('2026-11-02', 'SEV-1', times('2026-11-02 10:00', '2026-11-02 10:30', '2026-11-02 12:00')),
      'docs/postmortems/2026-12-02-c.md': postmortem('2026-12-02', 'SEV-1'),
      'docs/postmortems/2026-08-02-d.md': postmortem('2026-08-02', 'SEV-1', times('2026-08-02 10:00', '2026-08-02 10:50', '2026-08-02 12:00')),
    });
    const detection = figure(shown, 'detection');
    expect(detection.measured.map(({ measure }) => [measure.minutes, measure.path, measure.line + 1])).toEqual([
      [30, 'docs/postmortems/2026-11-02-b.md', 6], [4, 'docs/postmortems/2026-10-02-a.md', 6],
    ]);
    expect(detection.untold.map(({ summary }) => summary.path)).toEqual(['docs/postmortems/2026-12-02-c.md']);
    expect(detection.isMet).toBe(false);
    // From when it was noticed to when somebody took it on; the policy has no target for that.
    expect(figure(shown, 'acknowledgement')).toMatchObject({ mean: { minutes: 5, used: 1, all: 3 }, target: undefined, isMet: undefined });
    expect(figure(shown, 'recovery').measured.map(({ measure }) => measure.minutes)).toEqual([120]);
  });

  it('of postmortems stand the incidents that need one, by whether it is published', () => {
    const record = '# Incident: Queue stands still\n\n**Severity**: SEV-1\n**Status**: Resolved\n**Started**: 2026-12-29 10:00 UTC\n**Resolved**: 2026-12-29 11:00 UTC\n';
    const { outcomes, share, isMet } = figure(dashboard({
      'docs/postmortems/2026-10-02-a.md': postmortem('2026-10-02', 'SEV-1', `${times('2026-10-02 10:00', '2026-10-02 10:04', '2026-10-02 10:20')}\n**Status**: Published`),
      'docs/postmortems/2026-11-02-b.md': postmortem('2026-11-02', 'SEV-2', `${times('2026-11-02 10:00', '2026-11-02 10:30', '2026-11-02 12:00')}\n**Status**: Draft`),
      'docs/postmortems/2026-11-03-c.md': postmortem('2026-11-03', 'SEV-4', '**Status**: Draft'),
      'docs/incidents/2026-12-29-d.md': record,
    }), 'postmortems');
    const paths = (all: typeof outcomes.met) => all.map(({ summary }) => summary.path);
    expect({ met: paths(outcomes.met), missed: paths(outcomes.missed), open: paths(outcomes.open) }).toEqual({
      met: ['docs/postmortems/2026-10-02-a.md'], missed: ['docs/postmortems/2026-11-02-b.md'], open: ['docs/incidents/2026-12-29-d.md'],
    });
    expect({ share, isMet }).toEqual({ share: { met: 1, all: 2, open: 1, unknown: 0 }, isMet: false });
  });

  it('of action items stand those that were due in the quarter, of whichever document, by what became of them', () => {
    const items = [
      '| 1 | Alert on the pool | @kim | 2026-10-05 | Done 2026-10-04 |',
      '| 2 | Size the pool | @kim | 2026-10-06 | Done 2026-10-09 |',
      '| 3 | Test the failover | @sam | 2026-11-01 | Open |',
      '| 4 | Drill the restore | @sam | 2026-12-31 | Open |',
      '| 5 | Write the runbook | @sam | 2026-10-07 | Done |',
      '| 6 | Order a second line | @sam | 2026-10-08 | Dropped |',
      '| 7 | Move the queue | @sam | 2027-01-08 | Open |',
    ].join('\n');
    const { outcomes, share } = figure(dashboard({ 'docs/postmortems/2026-08-02-a.md': postmortem('2026-08-02', 'SEV-2', '', items) }), 'actionItems');
    const texts = (all: typeof outcomes.met) => all.map(({ item }) => item.text);
    const { met, missed, open, unknown } = outcomes;
    expect({ met: texts(met), missed: texts(missed), open: texts(open), unknown: texts(unknown) }).toEqual({ met: ['Alert on the pool'], missed: ['Size the pool', 'Test the failover'], open: ['Drill the restore'], unknown: ['Write the runbook'] });
    expect(share).toEqual({ met: 1, all: 3, open: 1, unknown: 1 });
  });
});

it('a target of a share is reached by its own value where all of it is asked for, and not where more is', () => {
  const items = (done: number) => Array.from({ length: 5 }, (_, at) => `| ${at} | Alert on queue ${at} | @kim | 2026-10-05 | ${at < done ? 'Done 2026-10-04' : 'Open'} |`).join('\n');
  const reached = (done: number) => figure(dashboard({ 'docs/postmortems/2026-10-02-a.md': postmortem('2026-10-02', 'SEV-1', '**Status**: Published', items(done)) }), 'actionItems').isMet;
  // Over 80 %.
  expect([reached(4), reached(5)]).toEqual([false, true]);
});

it('a quarter that is still to come is the present one', () => {
  expect(dashboard({}, '2031-Q1').picked.quarter).toBe('2026-Q4');
});

it('services are counted once for an incident, the one with most first', () => {
  const of = (services: string) => postmortem('2026-10-02', 'SEV-1', `**Service**: ${services}`);
  const { services } = dashboard({ 'docs/postmortems/2026-10-02-a.md': of('mail, checkout, mail'), 'docs/postmortems/2026-10-03-b.md': of('checkout') });
  expect(services.map(({ name, incidents }) => [name, incidents.length])).toEqual([['checkout', 2], ['mail', 1]]);
});
