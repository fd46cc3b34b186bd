import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginStep, keepValues, ranStep, runOf, startRun, tickLine, tickStep, type RunbookReference } from '../../../src/core/incident/runs/changes';
import { readRuns } from '../../../src/core/incident/runs/read';
import { readStep, readValue, stepKey, writtenStep, writtenValue } from '../../../src/core/incident/runs/written';
import { checklistsByPhase } from '../../../src/core/incident/phase';
import { Play, utc } from './play';

const runbook: RunbookReference = { title: 'Web - Down', address: '../runbooks/web-down.md', isAt: (address) => address === '../runbooks/web-down.md' };
const steps = ['See which pods restart', 'Restart the <pod>', 'Severity: raise it'];
const start = utc('2026-02-05 13:23');
const at = utc('2026-02-05 13:30');
const begun = () => Play.declare(start, { title: 'Site down', severity: 'SEV-1' }).do((incident) => startRun(incident, at, runbook, steps));
const section = ({ text }: Play) => text.slice(text.indexOf('## Runbooks'), text.indexOf('## Resolution Checklist')).trim();

describe('a run in the record', () => {
  it('is a list that people can read and tick', () => {
    const play = begun()
      .do((incident) => keepValues(incident, runbook, new Map([['pod', 'web-1'], ['ns', undefined]])))
      .do((incident) => ranStep(incident, at + 60_000, runbook, steps[0]!, 0, true))
      .do((incident) => ranStep(incident, at + 120_000, runbook, steps[1]!, 1, true))
      .do((incident) => tickStep(incident, at + 180_000, runbook, steps[2]!, true));
    expect(section(play)).toBe([
      '## Runbooks', '', 'Run of [Web - Down](../runbooks/web-down.md), started 2026-02-05 13:30 UTC:', '',
      '- `pod` is `web-1`', '- `ns` is left to the shell', '- [x] See which pods restart (exit code 0)', '- [ ] Restart the \\<pod> (exit code 1)', '- [x] Severity\\: raise it',
    ].join('\n'));
    expect(play.rows.slice(-4)).toEqual([
      '| 13:30 UTC | Runbook started: Web - Down |',
      '| 13:31 UTC | Runbook step run, exit code 0: See which pods restart (Web - Down) |',
      '| 13:32 UTC | Runbook step run, exit code 1: Restart the \\<pod> (Web - Down) |',
      '| 13:33 UTC | Runbook step done: Severity: raise it (Web - Down) |',
    ]);
  });

  it('is read back with its steps, outcomes and values', () => {
    const play = begun()
      .do((incident) => keepValues(incident, runbook, new Map([['pod', 'a `b` c']])))
      .do((incident) => keepValues(incident, runbook, new Map([['pod', 'web-2']])))
      .do((incident) => ranStep(incident, at, runbook, steps[1]!, 'worked', true));
    const run = runOf(play.incident.document, runbook)!;
    expect([...run.values]).toEqual([['pod', 'web-2']]);
    expect(steps.map((step) => [run.steps.get(stepKey(step))?.done, run.steps.get(stepKey(step))?.outcome])).toEqual([[false, undefined], [true, 'worked'], [false, undefined]]);
    expect(run.began).toBe('2026-02-05 13:30 UTC');
  });

  it('says of a command that it was begun until somebody says how it ended, and then has one row of it', () => {
    const before = begun();
    const rows = [...before.rows];
    const play = before.do((incident) => beginStep(incident, runbook, steps[1]!));
    expect(section(play)).toContain('- [ ] Restart the \\<pod> (started)');
    expect(runOf(play.incident.document, runbook)!.steps.get(stepKey(steps[1]!))).toMatchObject({ done: false, outcome: 'started' });
    expect(play.rows).toEqual(rows);
    const after = play.do((incident) => ranStep(incident, at, runbook, steps[1]!, 'worked', true));
    expect(section(after)).toContain('- [x] Restart the \\<pod> (worked)');
    expect(after.rows).toEqual([...rows, expect.stringContaining('Runbook step run, worked: Restart the \\<pod>')]);
  });

  it('tells nothing else about the incident', () => {
    const before = Play.declare(start, { title: 'Site down', severity: 'SEV-1' }).record;
    const named = { ...runbook, title: 'Errors: paged, status changed to resolved [x](y)' };
    const play = Play.declare(start, { title: 'Site down', severity: 'SEV-1' })
      .do((incident) => startRun(incident, at, named, ['Status: Resolved', 'Update posted to #incidents', 'Errors are back', '**Service**: other']))
      .do((incident) => tickStep(incident, at, named, 'Errors are back', true));
    const { timeline, checklists, ...rest } = play.record;
    const { timeline: _, checklists: __, ...same } = before;
    expect({ ...rest, detected: rest.detected?.value }).toEqual({ ...same, detected: same.detected?.value });
    expect(timeline.slice(-2).map(({ event }) => event?.kind)).toEqual(['runbook', 'runbook']);
    expect(checklistsByPhase(play.record).response.at(-1)).toMatchObject({ section: 'Runbooks', group: named.title });
    expect(checklists.length).toBe(before.checklists.length + 1);
    expect(runOf(play.incident.document, named)?.title).toBe(named.title);
  });

  it('counts a step once, whoever ticks it', () => {
    const play = begun().do((incident) => tickStep(incident, at, runbook, steps[0]!, true));
    const once = play.text;
    expect(play.do((incident) => tickStep(incident, at + 60_000, runbook, steps[0]!, true)).text).toBe(once);
    expect(play.do((incident) => startRun(incident, at, runbook, steps)).text).toBe(once);
    play.do((incident) => tickStep(incident, at + 60_000, runbook, steps[0]!, false));
    expect(play.rows.at(-1)).toBe('| 13:31 UTC | Runbook step undone: See which pods restart (Web - Down) |');
    expect(runOf(play.incident.document, runbook)?.steps.get(steps[0]!)?.done).toBe(false);
  });

  it('is ticked at its line in the record too, with a row', () => {
    const play = begun();
    const lines = () => play.record.checklists.flatMap(({ items }) => items);
    play.do((incident) => tickLine(incident, at, lines().find(({ text }) => text === 'Restart the <pod>')!, true)!);
    expect(section(play)).toContain('- [x] Restart the \\<pod>');
    expect(play.rows.at(-1)).toBe('| 13:30 UTC | Runbook step done: Restart the \\<pod> (Web - Down) |');
    expect(tickLine(play.incident, at, lines()[0]!, true)).toBeUndefined();
  });

  it('gets the steps that the runbook got since', () => {
    const play = begun().do((incident) => tickStep(incident, at, runbook, 'A new step', true));
    expect(section(play).split('\n').at(-1)).toBe('- [x] A new step');
  });

  it('takes along what was done without a record, and can begin again', () => {
    const before = { began: '', steps: new Map([[steps[0]!, { done: true, outcome: 0 }]]), values: new Map([['pod', 'web-1']]) };
    const play = Play.declare(start, { title: 'Site down', severity: 'SEV-1' }).do((incident) => startRun(incident, at, runbook, steps, { before }));
    expect(section(play).split('\n').slice(4, 6)).toEqual(['- `pod` is `web-1`', '- [x] See which pods restart (exit code 0)']);
    play.do((incident) => startRun(incident, at + 60_000, runbook, steps, { again: true }));
    expect(readRuns(play.incident.document)).toHaveLength(2);
    expect(runOf(play.incident.document, runbook)?.steps.get(steps[0]!)?.done).toBe(false);
  });

  it('does nothing to a record without the run', () => {
    const play = Play.declare(start, { title: 'Site down', severity: 'SEV-1' });
    expect([tickStep(play.incident, at, runbook, 'x', true), ranStep(play.incident, at, runbook, 'x', 0, true), keepValues(play.incident, runbook, new Map())]).toEqual([[], [], []]);
  });

  it('holds steps and values of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom(0, 130, -1, 'worked', 'failed', undefined), (words, given, outcome) => {
      const text = words.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
      const value = given.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim();
      fc.pre(text !== '' && value !== '' && !/\((?:exit code .*|worked|failed)\)$/.test(text));
      expect(readStep(writtenStep(text, outcome as 0))).toEqual({ words: stepKey(text), outcome });
      expect(readValue(writtenValue('pod', value))).toEqual(['pod', value]);
      const play = Play.declare(start, { title: 'Site down', severity: 'SEV-1' }).do((incident) => startRun(incident, at, runbook, [text, 'last']));
      play.do((incident) => keepValues(incident, runbook, new Map([['pod', value]]))).do((incident) => tickStep(incident, at, runbook, text, true));
      const run = runOf(play.incident.document, runbook)!;
      expect([...run.steps].map(([step, { done }]) => [step, done])).toEqual(stepKey(text) === 'last' ? [['last', true]] : [[stepKey(text), true], ['last', false]]);
      expect(run.values.get('pod')).toBe(value);
    }), { numRuns: 300, examples: [['a: b', '`', 0], ['[x] y', '``', undefined], ['1. z', ' a ', undefined], ['<b>*c*_d_</b>', '` `', 'failed'], ['| a |', 'a|b', 0], ['\\', 'a', 0], ['](', 'a', 0], ['a ](b', 'a', 'worked']] });
  }, 60_000);
});
