import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { advance } from '../../../src/core/triage/advance';
import type { TriageEvent } from '../../../src/core/triage/event';
import { canOpen } from '../../../src/core/triage/reach';
import { startTriage, type TriageState } from '../../../src/core/triage/state';
import { walk } from '../../../src/core/triage/tree';
import { outcomeOf, viewOf } from '../../../src/core/triage/view';
import { events, processes } from './processes';

const play = (...played: TriageEvent[]) => played.reduce((state, event) => advance(state, event, defaultPolicy), startTriage());
const titled: TriageEvent = { type: 'detailWritten', field: 'title', text: 'Checkout is slow' };
const answered = (question: string, answer: 'yes' | 'no'): TriageEvent => ({ type: 'questionAnswered', question, answer });
const severityOf = (state: TriageState) => outcomeOf(state, defaultPolicy)?.severity.id;
const toSev2 = [titled, answered('down', 'no'), answered('core', 'yes')] as const;

describe('the decision tree', () => {
  test.each([
    ['SEV-1', [answered('down', 'yes')]],
    ['SEV-2', [answered('down', 'no'), answered('core', 'yes')]],
    ['SEV-3', [answered('down', 'no'), answered('core', 'no'), answered('degraded', 'yes')]],
    ['SEV-4', [answered('down', 'no'), answered('core', 'no'), answered('degraded', 'no')]],
  ])('leads to %s', (severity, answers) => {
    expect(severityOf(play(...answers))).toBe(severity);
  });

  test('a changed answer drops what followed from it', () => {
    const state = play(answered('down', 'no'), answered('core', 'no'), answered('degraded', 'no'), answered('core', 'yes'));
    expect(state.path).toEqual([{ question: 'down', answer: 'no' }, { question: 'core', answer: 'yes' }]);
  });

  test('giving the same answer again keeps what followed', () => {
    const state = play(answered('down', 'no'), answered('core', 'no'), answered('down', 'no'));
    expect(state.path).toHaveLength(2);
  });

  test('a question that is not asked yet cannot be answered', () => {
    expect(play(answered('degraded', 'yes')).path).toEqual([]);
  });
});

describe('steps', () => {
  test('the tree opens once the alert has a title', () => {
    expect(play({ type: 'stepOpened', step: 'tree' }).step).toBe('details');
    expect(play(titled, { type: 'stepOpened', step: 'tree' }).step).toBe('tree');
  });

  test('the outcome closes again when its severity is withdrawn', () => {
    const state = play(...toSev2, { type: 'stepOpened', step: 'outcome' }, { type: 'answerWithdrawn', question: 'core' });
    expect(state.step).toBe('tree');
  });
});

describe('facts', () => {
  const learned = (kind: 'alerts' | 'deployments', text: string): TriageEvent => ({ type: 'factLearned', kind, fact: { status: 'found', items: [{ text }] } });
  const kindsOf = (state: TriageState) => viewOf(state, defaultPolicy).checks.flatMap(({ id, facts }) => facts.map(({ kind }) => [id, kind]));

  test('of what is firing and what was deployed stand beside the checks that they help with', () => {
    expect(kindsOf(play(learned('alerts', 'The pool is full'), learned('deployments', 'Faster search')))).toEqual([['real', 'alerts'], ['deployments', 'deployments']]);
  });

  test('that nobody can tell any more are gone', () => {
    expect(kindsOf(play(learned('alerts', 'The pool is full'), { type: 'factLearned', kind: 'alerts', fact: undefined }))).toEqual([]);
  });
});

describe('an override', () => {
  const overridden: TriageEvent = { type: 'severityOverridden', severity: 'SEV-1', reason: 'Payments are at risk' };

  test('holds over the severity of the tree', () => {
    expect(severityOf(play(...toSev2, overridden))).toBe('SEV-1');
  });

  test('needs a reason', () => {
    expect(severityOf(play(...toSev2, { ...overridden, reason: '  ' }))).toBe('SEV-2');
  });

  test('falls when the tree says something else than it was made against', () => {
    expect(severityOf(play(...toSev2, overridden, answered('core', 'no'), answered('degraded', 'no')))).toBe('SEV-4');
  });
});

describe('a triage with a record', () => {
  const recorded = [...toSev2, { type: 'recordCreated', record: 'docs/incidents/a.md' }] as const;

  test('keeps its answers as the record has them', () => {
    expect(play(...recorded, answered('core', 'no'), { type: 'detailWritten', field: 'title', text: 'x' })).toEqual(play(...recorded));
  });

  test('can be followed by a new one', () => {
    const state = play(...recorded, { type: 'startedOver', noticed: '2026-02-06 09:00 UTC' });
    expect(state).toEqual(startTriage({ noticed: '2026-02-06 09:00 UTC' }));
  });
});

test('a title stays one line and within its length', () => {
  const { details } = play({ type: 'detailWritten', field: 'title', text: `a\r\nb\u0000${'x'.repeat(180)}${'😀'.repeat(50)}` });
  expect(details.title).toMatch(/^a b x{180}😀+$/u);
  expect(details.title.length).toBeLessThanOrEqual(200);
});

test('whatever happens, the path is a walk of the tree, the step can be opened and the override has a reason', () => {
  const runs = processes().chain((process) => fc.tuple(fc.constant(process), fc.array(events(process), { maxLength: 20 })));
  fc.assert(
    fc.property(runs, ([process, played]) => {
      let state = startTriage();
      for (const event of played) {
        const before = JSON.stringify(state);
        const after = advance(state, event, process);
        expect(JSON.stringify(state)).toBe(before);
        state = after;
        const { answered, severity } = walk(process, state.path);
        expect(answered).toHaveLength(state.path.length);
        expect(canOpen(state.step, state, process)).toBe(true);
        if (state.override) {
          expect(state.override.instead).toBe(severity);
          expect(state.override.reason.trim()).not.toBe('');
        }
        expect(new Set(state.checks.map(({ check }) => check)).size).toBe(state.checks.length);
      }
    }),
    { numRuns: 40 },
  );
});
