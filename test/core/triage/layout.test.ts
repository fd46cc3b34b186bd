import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { layOut, type Trunk } from '../../../src/core/triage/layout';
import type { TriageProcess } from '../../../src/core/triage/state';
import { walk } from '../../../src/core/triage/tree';
import { processes } from './processes';

const rowsOf = (trunk: Trunk): Trunk =>
  trunk.flatMap((row) => [row, ...row.branches.flatMap(({ leadsTo }) => (leadsTo.kind === 'trunk' ? rowsOf(leadsTo.trunk) : []))]);

const depthOf = (trunk: Trunk): number =>
  1 + Math.max(0, ...trunk.flatMap((row) => row.branches.map(({ leadsTo }) => (leadsTo.kind === 'trunk' ? depthOf(leadsTo.trunk) : 0))));

const withQuestions = (questions: TriageProcess['triage']['questions']): TriageProcess => ({
  ...defaultPolicy,
  triage: { ...defaultPolicy.triage, start: questions[0]!.id, questions },
});

test('the default tree is one trunk with a severity beside each question', () => {
  const trunk = layOut(defaultPolicy, []);
  expect(trunk.map(({ id, onward }) => [id, onward?.answer])).toEqual([['down', 'no'], ['core', 'no'], ['degraded', undefined]]);
  expect(trunk.flatMap(({ branches }) => branches.map(({ leadsTo }) => leadsTo))).toMatchObject(
    ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'].map((id) => ({ kind: 'severity', severity: { id } })),
  );
});

test('the path taken is lit, what it passed by is told apart from what is still ahead', () => {
  const [down, core, degraded] = layOut(defaultPolicy, [{ question: 'down', answer: 'no' }, { question: 'core', answer: 'yes' }]);
  expect([down?.state, core?.state, degraded?.state]).toEqual(['answered', 'answered', 'passedBy']);
  expect([down?.onward?.lit, down?.branches[0]?.lit]).toEqual([true, false]);
  expect([core?.onward?.lit, core?.branches[0]?.lit]).toEqual([false, true]);
});

test('a question that two answers lead to is drawn once and named the second time', () => {
  const [first] = layOut(withQuestions([
    { id: 'a', ask: 'A?', yes: { next: 'b' }, no: { next: 'c' } },
    { id: 'b', ask: 'B?', yes: { next: 'c' }, no: { severity: 'SEV-2' } },
    { id: 'c', ask: 'C?', yes: { severity: 'SEV-3' }, no: { severity: 'SEV-4' } },
  ]), []);
  expect(first?.onward?.answer).toBe('yes');
  expect(first?.branches).toMatchObject([{ answer: 'no', leadsTo: { kind: 'trunk', trunk: [{ id: 'c' }] } }]);
});

test('every question that can be reached is drawn exactly once, and each lit way belongs to an answer', () => {
  fc.assert(
    fc.property(processes(30), fc.array(fc.constantFrom('yes' as const, 'no' as const), { maxLength: 30 }), (process, given) => {
      let path: { question: string; answer: 'yes' | 'no' }[] = [];
      for (const answer of given) {
        const { current } = walk(process, path);
        if (!current) break;
        path = [...path, { question: current.id, answer }];
      }
      const reachable = new Set<string>();
      const visit = (id: string | undefined): void => {
        const question = process.triage.questions.find((question) => question.id === id);
        if (!question || reachable.has(question.id)) return;
        reachable.add(question.id);
        visit(question.yes.next);
        visit(question.no.next);
      };
      visit('q0');
      const rows = rowsOf(layOut(process, path));
      expect(rows.map(({ id }) => id).sort()).toEqual([...reachable].sort());
      const lit = rows.flatMap(({ branches, onward }) => [...branches, onward]).filter((way) => way?.lit);
      expect(lit).toHaveLength(path.length);
    }),
  );
});

test('a long chain of questions stays one trunk, and a full tree of 255 questions goes in 8 levels at most', () => {
  const chain = Array.from({ length: 500 }, (_, index) => ({
    id: `q${index}`,
    ask: '?',
    yes: { severity: 'SEV-1' },
    no: index < 499 ? { next: `q${index + 1}` } : { severity: 'SEV-4' },
  }));
  expect(depthOf(layOut(withQuestions(chain), []))).toBe(1);
  const to = (id: number) => (id < 255 ? { next: `q${id}` } : { severity: 'SEV-3' });
  const full = Array.from({ length: 255 }, (_, id) => ({ id: `q${id}`, ask: '?', yes: to(2 * id + 1), no: to(2 * id + 2) }));
  expect(depthOf(layOut(withQuestions(full), []))).toBeLessThanOrEqual(8);
});

test('a tree that many ways lead through is laid out in time that grows with its questions', () => {
  const ladder = Array.from({ length: 200 }, (_, id) => {
    const to = (next: number) => (next < 200 ? { next: `q${next}` } : { severity: 'SEV-3' });
    return { id: `q${id}`, ask: '?', yes: to(id + 1), no: to(id + 2) };
  });
  expect(rowsOf(layOut(withQuestions(ladder), []))).toHaveLength(200);
});
