import { expect, test } from 'vitest';
import { fieldOf, shownTitle } from '../../../src/core/document/facts';
import { read } from '../edit/read';

test.each([
  [String.raw`"Jan \"J\" de Vries"`, 'Jan "J" de Vries'],
  [String.raw`"Jan \"J\"" # since noon`, 'Jan "J"'],
  [String.raw`"back\\" # "slash"`, 'back\\'],
  ["'It''s Jan'", "It's Jan"],
  ["'It''s' # 'a'", "It's"],
  ["''", undefined],
  ["It''s Jan", "It''s Jan"],
  [String.raw`"never closed\"`, '"never closed"'],
])('front matter that says %s says %s', (scalar, said) => {
  expect(fieldOf(read(`---\ncommander: ${scalar}\n---\n\n# Down\n`), 'commander')).toBe(said);
});

test.each([
  ['responders: [sam, "@kim"]', 'sam, @kim'],
  ["responders: ['It''s Jan', Lee] # since noon", "It's Jan, Lee"],
  ['responders: [\n  sam,\n  kim,\n]\nseverity: SEV-1', 'sam, kim'],
  ['responders:\n  - "@sam" # lead\n  - kim\n\n  # on call\n  - lee\nseverity: SEV-1', '@sam, kim, lee'],
  ['responders:\n- sam\n- kim', 'sam, kim'],
  ['responders:\r\n  - sam\r\n  - kim', 'sam, kim'],
  ['responders: # who came\n  - sam', 'sam'],
  ['responders:\n  - name: sam\n    team: shop\n  - name: "kim"\n    since: [x, y]', 'sam, kim'],
  ['responders:\n  name: sam\n  team: shop', 'sam'],
  ['responders: >-\n  sam,\n  kim', 'sam, kim'],
  ['responders: sam,\n  kim', 'sam, kim'],
  ['responders:\n  sam', 'sam'],
  ['responders: "sam,\n  kim"', 'sam, kim'],
  ['responders: []', undefined],
  ['responders: [sam\nseverity: SEV-1', '[sam'],
  ['responders:\nseverity: SEV-1', undefined],
  ['responders:\n\n# none yet\nseverity: SEV-1', undefined],
])('front matter with the lines %j names as responders %s', (lines, said) => {
  const document = read(`---\ndate: 2026-02-05\n${lines}\n---\n\n# Down\n`);
  expect(fieldOf(document, 'responders')).toBe(said);
  if (lines.includes('severity')) expect(fieldOf(document, 'severity')).toBe('SEV-1');
});

test('TOML names as responders those of an array', () => {
  expect(fieldOf(read('+++\nresponders = [\n  "sam",\n  "kim",\n]\nseverity = "SEV-1"\n+++\n\n# Down\n'), 'responders')).toBe('sam, kim');
});

test.each([
  [String.raw`"Postmortem: the \"big\" one"`, 'Postmortem: the "big" one'],
  ["'Postmortem: it''s down'", "Postmortem: it's down"],
])('the title %s is shown as %s', (scalar, shown) => {
  expect(shownTitle(read(`---\ntitle: ${scalar}\n---\n\nText.\n`))).toBe(shown);
});

test('a field may stand in bold with its value', () => {
  const document = read('# Down\n\n**Date: 2026-02-05**  \n**Severity: P1 — Critical**\n\n- **Status: resolved**\n\n**Note that this: is bold**\n');
  expect(document.fields.map(({ name, value, form }) => [name, value.value, form])).toEqual([['date', '2026-02-05', 'line'], ['severity', 'P1 — Critical', 'line'], ['status', 'resolved', 'bullet']]);
  expect(fieldOf(read('# Down\n\n**Severity: SEV-2** until noon\n'), 'severity')).toBeUndefined();
});
