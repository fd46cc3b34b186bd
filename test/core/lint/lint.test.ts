import { describe, expect, it, vi } from 'vitest';
import { combine, fixAll } from '../../../src/core/lint/fix';
import * as edits from '../../../src/core/lint/fix-edits';
import { format } from '../../../src/core/lint/format';
import { lint } from '../../../src/core/lint/lint';
import type { Rule, RuleFinding } from '../../../src/core/lint/rule';
import { lintOptions, read } from './document';

const text = '# Website down\n\nfirst\n\nsecond\n';

function ruleThat(id: string, check: (report: (found: RuleFinding<string>) => void) => void, level: Rule['level'] = 'warning'): Rule {
  return { id, level, kinds: ['postmortem'], messages: { here: 'Look at {what}.' }, check: ({ report }) => { check(report); } };
}

const findsAt = (id: string, start: number, more: Partial<RuleFinding<string>> = {}, level?: Rule['level']) =>
  ruleThat(id, (report) => { report({ at: { start, end: start + 1 }, message: 'here', facts: { what: id }, ...more }); }, level);

const run = (rules: readonly Rule[], over: Parameters<typeof lintOptions>[0] = {}, source = text) =>
  lint(read(source), { ...lintOptions(over), rules });

describe('lint', () => {
  it('sorts findings by position, and those at one place by the order of the rules', () => {
    const { findings } = run([findsAt('b', 5), findsAt('c', 2), findsAt('a', 5)]);
    expect(findings.map(({ rule }) => rule)).toEqual(['c', 'b', 'a']);
  });

  it('goes on after a rule that throws, and keeps what that rule had found', () => {
    const broken = ruleThat('broken', (report) => {
      report({ at: { start: 1, end: 2 }, message: 'here' });
      throw new Error('no');
    });
    const { findings, failures } = run([broken, findsAt('sound', 3)]);
    expect(findings.map(({ rule }) => rule)).toEqual(['broken', 'sound']);
    expect(failures).toEqual([{ rule: 'broken', error: new Error('no') }]);
  });

  it('runs no rule that is off, by itself or by the policy, or meant for other documents', () => {
    const rules = [findsAt('off', 1, {}, 'off'), findsAt('silenced', 1), { ...findsAt('other', 1), kinds: ['runbook'] as const }, findsAt('on', 1, {}, 'off')];
    const { findings } = run(rules, { rules: { silenced: 'off', on: 'hint' } });
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([['on', 'hint']]);
  });

  it('lets a finding lower its level but not raise it', () => {
    const { findings } = run([findsAt('lower', 1, { level: 'hint' }), findsAt('higher', 1, { level: 'error' })]);
    expect(findings.map(({ level }) => level)).toEqual(['hint', 'warning']);
  });

  it('prefers an only fix, and takes no fix for safe that does not say so', () => {
    const fix = { title: 'here', facts: { what: 'x' }, edits: [] };
    const [one, two] = run([findsAt('one', 1, { fixes: [fix] }), findsAt('two', 1, { fixes: [fix, { ...fix, safe: true }] })]).findings;
    expect(one?.fixes).toMatchObject([{ preferred: true, safe: false }]);
    expect(two?.fixes).toMatchObject([{ preferred: false, safe: false }, { preferred: false, safe: true }]);
  });

  it.each(['<!--lint disable here-->', '<!--lint disable incident-desk:here-->', '<!--lint disable-->', '<!--lint ignore here-->'])('keeps silent behind %s', (comment) => {
    const source = text.replace('second', `${comment}\nsecond`);
    const { findings } = run([findsAt('here', source.indexOf('first')), findsAt('here', source.indexOf('second')), findsAt('there', 0)], {}, source);
    expect(findings.map(({ rule, start }) => [rule, start])).toEqual([['there', 0], ['here', source.indexOf('first')]]);
  });
});

describe('fixes', () => {
  const edit = (start: number, end: number, written: string) => ({ start, end, text: written });
  const title = { text: '', facts: {} };
  const fix = (...edits: ReturnType<typeof edit>[]) => ({ title, edits, preferred: true, safe: true });

  it('leaves a fix out whole where a part of it meets another one', () => {
    const fixes = [fix(edit(4, 8, 'a')), fix(edit(0, 1, 'b'), edit(7, 9, 'c')), fix(edit(8, 9, 'd')), fix(edit(4, 4, 'e'))];
    expect(combine(fixes)).toEqual([edit(4, 8, 'a'), edit(8, 9, 'd')]);
  });

  it('asks for what makes edits with the first fix that somebody looks at', () => {
    const fixEdits = vi.fn(() => edits);
    const { findings } = lint(read('# Website down\n\n## Action items\n\n- [ ] Add an alert\n- [ ] Rotate the key, due 2026-01-05\n'), { ...lintOptions({}), fixEdits });
    const overdue = findings.find(({ rule }) => rule === 'action-overdue');
    expect(findings.map(({ isFixable }) => isFixable)).not.toContain(true);
    expect(fixEdits).not.toHaveBeenCalled();
    expect(overdue?.fixes.map((each) => each.edits.length)).toEqual([1, 1]);
    expect(fixEdits).toHaveBeenCalledOnce();
  });

  it('applies only safe ones', () => {
    const found = run([
      findsAt('safe', 1, { fixes: [{ title: 'here', edits: [edit(1, 2, 'a')] }, { title: 'here', edits: [edit(1, 2, 'b')], safe: true }] }),
      findsAt('unsafe', 5, { fixes: [{ title: 'here', edits: [edit(5, 6, 'c')] }] }),
    ]).findings;
    expect(fixAll(found)).toEqual([edit(1, 2, 'b')]);
  });
});

describe('format', () => {
  it('fills the facts in, leaves unknown placeholders, and reads no pattern in a fact', () => {
    expect(format({ text: '{a} and {b} and {c}', facts: { a: '$&', b: 0 } })).toBe('$& and 0 and {c}');
  });
});
