import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { advance } from '../../../src/core/triage/advance';
import { canOpen } from '../../../src/core/triage/reach';
import { restore } from '../../../src/core/triage/restore';
import { toJson } from '../../../src/core/triage/saved';
import { startTriage, type TriageProcess } from '../../../src/core/triage/state';
import { walk } from '../../../src/core/triage/tree';
import { events, processes } from './processes';

const saved = {
  version: 1,
  step: 'outcome',
  details: { title: 'Checkout is slow', service: 'shop', source: '', noticed: '', description: 'a\nb' },
  path: [{ question: 'down', answer: 'no' }, { question: 'core', answer: 'yes' }],
  checks: [{ check: 'real', result: 'yes', note: 'Two customers called' }],
  override: { instead: 'SEV-2', severity: 'SEV-1', reason: 'Payments' },
};

test('what was saved comes back', () => {
  const runs = processes().chain((process) => fc.tuple(fc.constant(process), fc.array(events(process), { maxLength: 20 })));
  fc.assert(
    fc.property(runs, ([process, played]) => {
      const state = played.reduce((state, event) => advance(state, event, process), startTriage());
      const back = restore(JSON.parse(JSON.stringify(toJson(state))), process);
      const inOrder = (checks: typeof state.checks) => [...checks].sort((a, b) => (a.check < b.check ? -1 : 1));
      expect({ ...back, checks: inOrder(back.checks) }).toEqual({ ...state, checks: inOrder(state.checks) });
    }),
    { numRuns: 40 },
  );
});

test('a text that ends in halves of characters comes back as it was kept', () => {
  const state = advance(startTriage(), { type: 'detailWritten', field: 'title', text: 'a\ud800\ud800' }, defaultPolicy);
  expect(state.details.title).toBe('a');
  expect(restore(toJson(state), defaultPolicy).details.title).toBe('a');
});

test('anything at all is read without an error, and only as what the policy allows', () => {
  const part = fc.anything({ withNullPrototype: true });
  const hostile = fc.oneof(
    part,
    fc.record({ version: fc.constant(1), step: part, details: part, path: part, checks: part, override: part, record: part }),
    fc.constantFrom(...Object.keys(saved)).chain((key) => part.map((value) => ({ ...saved, [key]: value }))),
  );
  fc.assert(
    fc.property(hostile, (json) => {
      const state = restore(json, defaultPolicy);
      expect(walk(defaultPolicy, state.path).answered).toHaveLength(state.path.length);
      expect(canOpen(state.step, state, defaultPolicy)).toBe(true);
    }),
  );
});

test('a state of another version starts anew', () => {
  expect(restore({ ...saved, version: 2 }, defaultPolicy)).toEqual(startTriage());
});

test('one unreadable answer does not lose the others', () => {
  const state = restore({ ...saved, checks: [42, ...saved.checks, { check: 'impact', result: 'maybe' }] }, defaultPolicy);
  expect(state.checks).toEqual(saved.checks);
  expect(state.details.title).toBe('Checkout is slow');
});

test('answers are kept as far as the tree of today still asks for them', () => {
  const [down, ...others] = defaultPolicy.triage.questions;
  const process: TriageProcess = {
    ...defaultPolicy,
    triage: { ...defaultPolicy.triage, questions: [{ ...down!, no: { next: 'degraded' } }, ...others] },
  };
  const state = restore(saved, process);
  expect(state.path).toEqual([{ question: 'down', answer: 'no' }]);
  expect(state.step).toBe('tree');
  expect(state.override).toBeUndefined();
});

test('facts are not saved, since they age', () => {
  const state = advance(startTriage(), { type: 'factLearned', kind: 'commits', fact: { status: 'looking' } }, defaultPolicy);
  expect(toJson(state)).not.toHaveProperty('facts');
});
