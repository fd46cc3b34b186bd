import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apply } from '../../../src/core/edit/apply';
import { setRuleLevel } from '../../../src/core/policy/set-rule-level';

const set = (text: string, level: 'hint' | 'off' = 'hint') => {
  const edits = setRuleLevel(text, 'action-owner', level);
  return edits && apply(text, edits);
};

describe('setting the level of a rule in a policy file', () => {
  it('adds the rules to a file that has none', () => {
    expect(set('')).toBe('rules:\n  action-owner: hint\n');
    expect(set('team: Web')).toBe('team: Web\nrules:\n  action-owner: hint\n');
    expect(set('# only a comment\n')).toBe('# only a comment\nrules:\n  action-owner: hint\n');
  });

  it('fills an empty list of rules', () => {
    expect(set('rules:\nteam: Web\n')).toBe('rules:\n  action-owner: hint\nteam: Web\n');
    expect(set('rules: {}\n')).toBe('rules: { action-owner: hint }\n');
    expect(set('rules: # ours\n')).toContain('action-owner: hint');
  });

  it('adds to the rules that are there and keeps their layout and comments', () => {
    expect(set('rules:\n    # long debated\n    file-name: off # never\nteam: Web\n'))
      .toBe('rules:\n    # long debated\n    action-owner: hint\n    file-name: off # never\nteam: Web\n');
    expect(set('rules: {file-name: error}\n')).toBe('rules: {file-name: error, action-owner: hint}\n');
  });

  it('replaces a level that is set already', () => {
    expect(set('rules:\n  action-owner: error # for now\n', 'off')).toBe("rules:\n  action-owner: 'off' # for now\n");
    expect(set('rules:\n  action-owner:\n  file-name: error\n')).toBe('rules:\n  action-owner: hint\n  file-name: error\n');
  });

  it('keeps line endings', () => {
    expect(set('team: Web\r\nrules:\r\n  file-name: error\r\n')).toBe('team: Web\r\nrules:\r\n  action-owner: hint\r\n  file-name: error\r\n');
  });

  it.each([
    ['{team: Web}\n', "{team: Web, rules: {action-owner: 'off'}}\n"],
    ['  team: Web\n', "  team: Web\n  rules:\n    action-owner: 'off'\n"],
    ['rules:\n  action-owner: # why\n', "rules:\n  action-owner: 'off' # why\n"],
    ['rules: {dead-link: off, } # }\n', "rules: {dead-link: off,  action-owner: 'off' } # }\n"],
  ])('is valid in %j', (before, after) => {
    expect(set(before, 'off')).toBe(after);
    expect((parse(after) as { rules: unknown }).rules).toMatchObject({ 'action-owner': 'off' });
  });

  it.each([
    'team: Web\n...\n', 'team: Web\n---\nteam: Ops\n', 'shared: &all {dead-link: off}\nrules: *all\n', 'rules: {dead-link: off, # why\n}\n',
  ])('leaves %j alone, where the level would have no effect or cost something else', (text) => {
    expect(set(text)).toBeUndefined();
  });

  it('leaves a broken file alone', () => {
    expect(set('rules: [')).toBeUndefined();
    expect(set('- a list\n')).toBeUndefined();
  });

  it('reads back as the level', () => {
    for (const text of ['', 'rules:\n', 'rules: {}', 'rules: # ours\n', 'rules:\n  a: error\n', 'rules: ~\n', 'team: x\n\n\n']) {
      expect((parse(set(text) ?? '') as { rules: unknown }).rules).toMatchObject({ 'action-owner': 'hint' });
    }
  });
});
