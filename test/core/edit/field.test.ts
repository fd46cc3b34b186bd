import { expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { setField } from '../../../src/core/edit/field';
import { read } from './read';

function set(text: string, value: string, name: 'severity' | 'status' = 'severity', label = 'Severity'): string {
  const after = apply(text, [setField(read(text), { name, label }, value)]);
  expect(read(after).fields.find((field) => field.name === name)?.value.value).toBe(value);
  return after;
}

test.each([
  ['a line', '# Down\n\n**Severity**: SEV-3\n', '# Down\n\n**Severity**: SEV-1\n'],
  ['a line without a value', '# Down\n\n**Severity**:\n', '# Down\n\n**Severity**: SEV-1\n'],
  ['a bullet', '# Down\n\n- Severity: SEV-3\n- Status: open\n', '# Down\n\n- Severity: SEV-1\n- Status: open\n'],
  ['front matter', '---\nseverity: SEV-3\n---\n\n# Down\n', '---\nseverity: SEV-1\n---\n\n# Down\n'],
  ['front matter in TOML', '+++\nseverity = "SEV-3"\n+++\n\n# Down\n', '+++\nseverity = "SEV-1"\n+++\n\n# Down\n'],
  ['a table', '# Down\n\n| Field    | Value |\n|----------|-------|\n| Severity | SEV-3 |\n', '# Down\n\n| Field    | Value |\n|----------|-------|\n| Severity | SEV-1 |\n'],
])('%s gets its new value in place', (_, before, after) => {
  expect(set(before, 'SEV-1')).toBe(after);
});

test.each([
  ['behind the last field of the head', '# Down\n\n**Date**: 2026-02-05\n**Status**: open\n\n## Impact\n\n**Users**: 3\n', '# Down\n\n**Date**: 2026-02-05\n**Status**: open\n**Severity**: SEV-1\n\n## Impact\n\n**Users**: 3\n'],
  ['as a bullet among bullets', '# Down\r\n\r\n* **Date**: 2026-02-05\r\n', '# Down\r\n\r\n* **Date**: 2026-02-05\r\n* **Severity**: SEV-1\r\n'],
  ['in YAML front matter', '---\ntitle: Down\n---\n\nText.\n', '---\ntitle: Down\nseverity: SEV-1\n---\n\nText.\n'],
  ['in TOML front matter before its tables', '+++\ntitle = "Down"\n\n[extra]\nteam = "x"\n+++\n\nText.\n', '+++\ntitle = "Down"\nseverity = "SEV-1"\n\n[extra]\nteam = "x"\n+++\n\nText.\n'],
  ['as a heading among headings', '# Status\n\nopen\n\n# Impact\n\nNone.\n', '# Status\n\nopen\n\n# Severity\n\nSEV-1\n\n# Impact\n\nNone.\n'],
  ['below the title where there are no fields', '# Down\n\nText.\n', '# Down\n\n**Severity**: SEV-1\n\nText.\n'],
])('a field that is missing is added %s', (_, before, after) => {
  expect(set(before, 'SEV-1')).toBe(after);
});

test('a value with a colon is quoted in front matter', () => {
  const text = '---\nstatus: open\n---\n\n# Down\n';
  expect(apply(text, [setField(read(text), { name: 'status', label: 'Status' }, 'open: since 14:00')])).toContain('status: "open: since 14:00"');
});

test.each(['Jan "J" de Vries', '"', String.raw`a\b"c`, "it's"])('the front matter stays whole where %s is written over', (first) => {
  const named = (text: string, value: string) => apply(text, [setField(read(text), { name: 'commander', label: 'Commander' }, value)]);
  const text = named('---\ncommander: \'It\'\'s Jan\' # today\n---\n\n# Down\n', first);
  expect(text.split('\n')[1]).toBe(`commander: ${JSON.stringify(first)} # today`);
  expect(named(text, '@lee')).toBe('---\ncommander: "@lee" # today\n---\n\n# Down\n');
});
