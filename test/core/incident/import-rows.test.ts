import { expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { eventRow } from '../../../src/core/incident/event-rows';
import { importRows, type ImportedRow, isWritten } from '../../../src/core/incident/import-rows';
import { logEvent } from '../../../src/core/incident/lifecycle/changes';
import { eventIn } from '../../../src/core/incident/row-events';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Play, utc } from './play';

const declared = () => Play.declare(utc('2026-02-05 23:40'), { title: 'Checkout fails', severity: 'SEV-2', commander: '@sam' });
const row = (moment: string, text: string): ImportedRow => ({ at: utc(moment), text: `Slack, Kim: ${text}` });
const withRows = (play: Play, ...rows: ImportedRow[]) => {
  const edits = importRows(play.incident, rows, (text) => new Play(text).incident);
  return { edits, play: new Play(apply(play.text, edits)) };
};

test('rows go to their places in order of time, each with its day where it needs one', () => {
  const play = declared().do((incident) => logEvent(incident, utc('2026-02-06 00:20'), 'Calm'));
  const { edits, play: now } = withRows(play, row('2026-02-06 00:05', 'Failing over'), row('2026-02-05 23:30', 'Who looks?'), row('2026-02-06 00:06', 'Done'), row('2026-02-06 00:30', 'Closing'));
  expect(edits).toHaveLength(1);
  expect(now.rows).toEqual([
    '| 2026-02-05 23:30 UTC | Slack, Kim: Who looks? |',
    '| 2026-02-05 23:40 UTC | Incident declared as SEV-2 |',
    '| 2026-02-06 00:05 UTC | Slack, Kim: Failing over |',
    '| 00:06 UTC | Slack, Kim: Done |',
    '| 2026-02-06 00:20 UTC | Calm |',
    '| 00:30 UTC | Slack, Kim: Closing |',
  ]);
});

test('what is there is not written again, however the table says it', () => {
  const rows = [row('2026-02-05 23:50', 'a | b *c* <b>d</b>'), row('2026-02-05 23:51', 'Same words'), row('2026-02-05 23:52', 'Same words')];
  const { play } = withRows(declared(), ...rows, rows[0]!);
  expect(play.rows).toHaveLength(4);
  expect(rows.every((each) => isWritten(play.record, each))).toBe(true);
  expect(withRows(play, ...rows).edits).toEqual([]);
});

test.each([
  '| # Heading | <!-- --> <script>alert(1)</script>', '```', '[update]', 'x\\|y', '- [ ] item',
])('nothing that somebody wrote elsewhere is markup here: %s', (text) => {
  const { play } = withRows(declared(), row('2026-02-05 23:50', text), row('2026-02-05 23:55', 'After it'));
  expect(play.record.timeline.map(({ at }) => at)).toEqual(['23:40', '23:50', '23:55'].map((time) => utc(`2026-02-05 ${time}`)));
  expect(play.record.timeline.map((entry) => entry.text).at(-1)).toBe('Slack, Kim: After it');
});

test('no row is what people do here, whatever it says', () => {
  const said = ['Incident resolved', 'Acknowledged by Kim', 'Status changed to monitoring', 'Kim paged', 'Update posted to #incidents: x', 'Escalated to level 3, CTO'];
  const rows = said.flatMap((text) => [eventRow('PagerDuty', { at: 0, text }, []), eventRow('Slack', { at: 0, text, by: 'Kim' }, [])]);
  expect(rows.map(({ text }) => eventIn(text, defaultPolicy))).toEqual(rows.map(() => undefined));
});

test('a row says who tells it, on one line that ends, and nothing that is secret', () => {
  expect(eventRow('Slack', { at: 7, text: 'the key is abcd and  efgh\n', by: 'Kim\nPark' }, [{ start: 11, end: 15, kind: 'token' }, { start: 21, end: 25, kind: 'token' }]))
    .toEqual({ at: 7, text: 'Slack, Kim Park: the key is •••• and ••••' });
  expect(eventRow('Slack', { at: 7, text: '![a](https://evil.example/p.png)' }, []).text).toBe('Slack: [a](https://evil.example/p.png)');
  expect(eventRow('Slack', { at: 7, text: 'x'.repeat(600) }, []).text).toHaveLength(508);
});
