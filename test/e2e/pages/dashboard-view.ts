import type { DashboardView, FigureView, Line } from '../../../src/protocol/dashboard';

export const quarterIds = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const nameOf = (id: string): string => id.split('-').reverse().join(' ');

/** A line of a document, as the host names it. */
export function line(text: string, detail?: string, at = 'docs/postmortems/a.md#L4'): Line {
  return { text, ...(detail === undefined ? {} : { detail }), target: `file:///team/${at}` };
}

const counts = [[0, 1, 2, 0], [1, 0, 1, 0], [0, 2, 3, 1], [1, 1, 0, 0], [0, 0, 0, 0], [2, 1, 4, 1], [0, 3, 2, 0], [1, 2, 1, 1]];

const sumOf = (own: readonly number[]): number => own.reduce((sum, count) => sum + count, 0);

function figure(id: string, name: string, more: Partial<FigureView> & Pick<FigureView, 'value' | 'trend'>): FigureView {
  return { id, name, state: 'untargeted', target: '', base: 'of all 5 incidents', behind: [], ...more };
}

const minutes = (values: readonly (number | null)[], target?: number): FigureView['trend'] => ({
  heading: 'Mean time, by quarter', unit: 'minutes', values, words: values.map((value) => (value === null ? 'not known' : `${value} min`)),
  target: target === undefined ? null : { value: target, words: `Target: under ${target} min` },
});
const shares = (values: readonly (number | null)[], target: number): FigureView['trend'] => ({
  heading: 'Share, by quarter', unit: 'share', values, words: values.map((value) => (value === null ? 'not known' : `${Math.round(value * 100)}%`)),
  target: { value: target, words: `Target: ${target * 100}%` },
});

/** The dashboard of a team with two years of incidents. */
export function dashboard(more: Partial<DashboardView> = {}): DashboardView {
  return {
    folder: null,
    picked: '2026-Q3',
    choices: [...quarterIds.map((id, at) => ({ id, words: `${nameOf(id)}: ${sumOf(counts[at]!)} incidents` })).reverse(), { id: '2021-Q2', words: 'Q2 2021' }],
    name: 'Q3 2026',
    summary: 'Wed, Jul 1, 2026 to Wed, Sep 30, 2026: 5 incidents',
    openItems: '17 action items open today, 10 overdue',
    legend: [{ name: 'SEV-1', rank: 0 }, { name: 'SEV-2', rank: 1 }, { name: 'SEV-3', rank: 2 }, { name: 'none stated', rank: null }],
    quarters: quarterIds.map((id, at) => {
      const short = `${nameOf(id)}: ${sumOf(counts[at]!)} incidents`;
      return { id, name: nameOf(id), counts: counts[at]!, words: `${short}, ${counts[at]![0]} SEV-1` };
    }),
    figures: [
      figure('detection', 'Mean time to detect', { value: '4 min', state: 'met', target: 'Target met: under 5 min', trend: minutes([12, null, 7, 6, null, 9, 5, 4], 5),
        base: 'of 3 of 5 incidents; the others tell no times for it',
        behind: [
          { heading: 'The lines that tell the times, the longest first', lines: [line('Checkout is down', '6 min · SEV-1 · Wed, Aug 5, 2026'), line('Mail is late', '4 min · SEV-2 · Mon, Aug 24, 2026', 'docs/postmortems/b.md#L9')] },
          { heading: '2 tell no times for it', lines: [line('Search is slow', 'SEV-3 · Tue, Sep 1, 2026', 'docs/postmortems/c.md')] },
        ] }),
      figure('recovery', 'Mean time to recover, SEV-1', { value: '1 hr 5 min', state: 'missed', target: 'Target missed: under 30 min', trend: minutes([null, 45, null, 80, null, 220, null, 65], 30), base: 'of 1 incident' }),
      figure('postmortems', 'Postmortems published', { value: '67%', state: 'missed', target: 'Target missed: 100%', trend: shares([1, 1, 0.5, 1, null, 0.67, 1, 0.67], 1), base: '2 of 3 that need one; 1 still has time' }),
      figure('actionItems', 'Action items done on time', { value: 'not known', state: 'unknown', target: 'Target: over 80%', trend: shares([0.4, 0.5, 0.82, null, 0.9, 0.75, 0.6, null], 0.8), base: '0 of 0 due in the quarter',
        behind: [{ heading: 'Late, or not done', lines: Array.from({ length: 15 }, (_, at) => line(`Alert on the queue ${at}`, '@sam · due 2026-08-01', `docs/postmortems/a.md#L${20 + at}`)) }] }),
    ],
    incidents: [
      { day: 'Wed, Aug 5, 2026', severity: 'SEV-1', title: line('Checkout is down <b>for everybody</b>', 'SEV-1', 'docs/postmortems/a.md'), detected: line('6 min'), recovered: line('1 hr 5 min', undefined, 'docs/postmortems/a.md#L6'), postmortem: 'published' },
      { day: 'Mon, Aug 24, 2026', severity: 'SEV-2', title: line('Mail is late', 'SEV-2', 'docs/postmortems/b.md'), detected: line('4 min', undefined, 'docs/postmortems/b.md#L9'), recovered: null, postmortem: 'not published' },
    ],
    causes: [line('The connection pool was sized for half of the traffic that the campaign brought', 'Checkout is down')],
    services: [{ name: 'checkout', count: '3', share: 1, lines: [line('Checkout is down', 'SEV-1')] }, { name: 'mail', count: '1', share: 0.33, lines: [line('Mail is late', 'SEV-2')] }],
    leftOut: { heading: '1 document is in no quarter', lines: [line('Notes on the outage', 'docs/postmortems/notes.md: it tells no day', 'docs/postmortems/notes.md')] },
    ...more,
  };
}
