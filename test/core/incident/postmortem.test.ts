import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { newPostmortem } from '../../../src/core/generate/postmortem';
import { changeStatus, logEvent } from '../../../src/core/incident/lifecycle/changes';
import { resolve } from '../../../src/core/incident/lifecycle/resolve';
import { findingsIn } from '../../../src/core/incident/findings';
import { linkPostmortem, postmortemFacts } from '../../../src/core/incident/postmortem';
import * as fixEdits from '../../../src/core/lint/fix-edits';
import { lint } from '../../../src/core/lint/lint';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { blanksIn } from '../../../src/core/template/blanks';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { outlineOf } from '../../../src/core/template/outline';
import { Play, utc } from './play';

const path = 'docs/incidents/2026-02-05-checkout-fails.md';
const folder = 'docs/postmortems';
const vocabulary = vocabularyOf(policy);

function factsOf(play: Play) {
  return postmortemFacts(play.incident, path, folder);
}

/** The postmortem, and what its linter has to say but for blanks, as `rule line`. */
function written(play: Play, timeZone: string) {
  const end = play.record.resolved!.value;
  const draft = newPostmortem(factsOf(play), { policy, template: builtInTemplates.postmortem, now: end + 3_600_000, timeZone });
  const document = parse(draft.text, { markdown, vocabulary, fileName: fileNameOf(draft.path) });
  const { findings } = lint(document, {
    kind: 'postmortem', path: draft.path, policy, markdown, fixEdits: () => fixEdits, outline: outlineOf(builtInTemplates.postmortem, vocabulary, markdown),
    now: end + 3_600_000, today: new Date(end).toISOString().slice(0, 10), surroundings: { exists: () => true, secretsIn: () => [], earlierActions: () => [] },
  });
  const blanks = blanksIn(draft.text);
  const complaints = findings.filter(({ start, end: to }) => !blanks.some((blank) => blank.start <= start && to <= blank.end));
  return { ...draft, complaints: complaints.map(({ rule, start }) => `${rule} ${draft.text.slice(0, start).split('\n').length}`) };
}

const declared = (moment: string, timeZone: string) => Play.declare(utc(moment), {
  title: 'Checkout fails', severity: 'SEV-1', commander: '@sam', responders: ['@sam', '@kim'], impact: '1,200 customers could not pay', tracker: 'ROOSE-12',
  triage: { source: 'Grafana', override: undefined, questions: [{ ask: 'Is service down or data at risk?', answer: 'yes' }], checks: [] },
}, timeZone);

describe('the postmortem of an incident', () => {
  const play = declared('2026-02-05 22:23', 'Europe/Amsterdam')
    .do((incident) => logEvent(incident, utc('2026-02-05 22:20'), 'Alert fired: see [dashboard](https://grafana.example/d/1) and `kubectl get pods`'))
    .do((incident) => changeStatus(incident, utc('2026-02-05 22:50'), 'identified', 'Connection pool exhausted'))
    .do((incident) => logEvent(incident, utc('2026-02-05 23:20'), 'Mitigation: Restarted the pool'))
    .do((incident) => resolve(incident, utc('2026-02-05 23:28'), { note: 'Payments work' }));

  test('says all that the record knew', () => {
    const { text, path: place } = written(play, 'Europe/Amsterdam');
    expect(place).toBe('docs/postmortems/2026-02-05-checkout-fails.md');
    expect(text).toContain([
      '**Date**: 2026-02-05', '**Severity**: SEV-1', '**Duration**: 1 hour 5 minutes', '**Incident Commander**: @sam', '**Responders**: @sam, @kim',
    ].join('\n'));
    expect(text).toContain('Checkout fails: 1,200 customers could not pay. Cause: Connection pool exhausted. Resolved after 1 hour 5 minutes: Restarted the pool.');
    expect(text).toContain('**Users Affected**: 1,200 customers could not pay\n');
    expect(text).toContain('**Duration**: From 23:23 to 00:28 UTC+01:00\n');
    expect(text).toContain('- Is service down or data at risk? **Yes**\n');
    expect(text).toContain('1. **Why?** Connection pool exhausted\n');
    expect(text).toContain([
      'All times in UTC+01:00.', '', '| Time | Event |', '|------|-------|',
      '| 23:20 | Alert fired: see [dashboard](https://grafana.example/d/1) and `kubectl get pods` |', '| 23:23 | Incident declared as SEV-1 |',
      '| 23:50 | Status changed to Identified: Connection pool exhausted |', '| 2026-02-06 00:20 | Mitigation: Restarted the pool |', '| 00:28 | Incident resolved: Payments work |',
    ].join('\n'));
    expect(text).toContain('[2026-02-05-checkout-fails.md](../incidents/2026-02-05-checkout-fails.md)');
  });

  test('has no finding but for its blanks', () => {
    expect(written(play, 'Europe/Amsterdam').complaints).toEqual([]);
  });

  test('is linked from the record once, beside what is linked there already', () => {
    const linked = new Play(play.text.replace('**Related**:', '**Related**: ROOSE-7'), play.timeZone);
    for (let times = 0; times < 2; times++) linked.do((incident) => linkPostmortem(incident, path, 'docs/postmortems/2026-02-05-checkout-fails.md'));
    expect(linked.text).toContain('**Related**: ROOSE-7, [Postmortem](../postmortems/2026-02-05-checkout-fails.md)\n');
  });
});

test('over a change of clocks each row has its zone, and the order still holds', () => {
  const play = declared('2026-10-25 00:30', 'Europe/Amsterdam').do((incident) => logEvent(incident, utc('2026-10-25 00:50'), 'Identified: pool'))
    .do((incident) => resolve(incident, utc('2026-10-25 01:10'), {}));
  const { text, complaints } = written(play, 'Europe/Amsterdam');
  expect(text).toContain('**Duration**: 40 minutes\n');
  expect(text).toContain('| 02:50 UTC+02:00 | Identified: pool |\n| 02:10 UTC+01:00 | Incident resolved |');
  expect(complaints).toEqual([]);
});

test('what nobody has said stays a blank', () => {
  const play = Play.declare(utc('2026-02-05 14:23'), { title: 'Odd' });
  expect(factsOf(play)).toMatchObject({ title: 'Odd', date: '2026-02-05', duration: undefined, commander: undefined, summary: undefined, endTime: undefined, cause: undefined });
});

test('what was typed with signs of Markdown is escaped once', () => {
  const play = Play.declare(utc('2026-02-05 14:23'), { title: 'TLS errors on *.example.com [EU-west]', commander: '@_sam' }).do((incident) => resolve(incident, utc('2026-02-05 15:00'), {}));
  expect(written(play, 'UTC').text).toMatch(/^# Postmortem: TLS errors on \\\*\.example\.com \\\[EU-west\\\]\n[^]*\*\*Incident Commander\*\*: @\\_sam\n/);
});

describe('the words of a row', () => {
  const rowOf = (text: string, change: (markdown: string) => string = (markdown) => markdown) => {
    const play = Play.declare(utc('2026-02-05 14:00'), { title: 'Odd' }).do((incident) => logEvent(incident, utc('2026-02-05 14:01'), text));
    const ended = new Play(change(play.text)).do((incident) => resolve(incident, utc('2026-02-05 15:00'), {}));
    return written(ended, 'UTC').text.split('\n').find((line) => /^\| 14:01 \|/.test(line));
  };

  test.each([
    ['Ran `ps aux | grep x` twice', 'Ran `ps aux \\| grep x` twice'],
    ['Saw [a | b](https://example.com/a)', 'Saw [a \\| b](https://example.com/a)'],
    ['Set a_ | b*', 'Set a\\_ \\| b\\*'],
  ])('%s are those that were typed', (text, row) => {
    expect(rowOf(text)).toBe(`| 14:01 | ${row} |`);
  });

  test('of a list keep their pipes', () => {
    const asList = (text: string) => text.replace(/\| Time[^]*?\n\n/, '- 14:01 UTC Ran `ps aux | grep x` twice\n\n');
    expect(rowOf('', asList)).toBe('| 14:01 | Ran `ps aux \\| grep x` twice |');
  });
});

test.each([
  ['Fix-forward deployed to production', {}],
  ['Root cause-analysis started', {}],
  ['Fix - rolled back', { mitigation: 'rolled back' }],
  ['Root cause — pool too small', { cause: 'pool too small' }],
  ['Root cause—pool too small', { cause: 'pool too small' }],
  ['Cause : pool too small', { cause: 'pool too small' }],
  ['Mitigation applied:rolled back', { mitigation: 'rolled back' }],
])('%s tells %j', (text, findings) => {
  const play = Play.declare(utc('2026-02-05 14:00'), { title: 'Odd' }).do((incident) => logEvent(incident, utc('2026-02-05 14:01'), text));
  expect(findingsIn(play.record)).toEqual({ cause: undefined, mitigation: undefined, ...findings });
});
