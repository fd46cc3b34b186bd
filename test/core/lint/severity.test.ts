import { expect, test } from 'vitest';
import { severityOf } from '../../../src/core/lint/duty';
import { defaultPolicy } from '../../../src/core/policy/default';
import { read } from '../document/read';

const severity = (text: string) => severityOf(read(text), defaultPolicy)?.id;

test.each([
  ['SEV-1', 'SEV-1'], ['🔴 SEV-1 (Critical)', 'SEV-1'], ['sev 2', 'SEV-2'], ['SEV2', 'SEV-2'], ['2', 'SEV-2'], ['Severity 3', 'SEV-3'],
  ['P2', undefined], ['SEV-10', undefined], ['Major', undefined], ['2 of 5', undefined],
])('a severity written as %s is %s', (written, id) => {
  expect(severity(`# Outage\n\n**Severity**: ${written}\n`)).toBe(id);
});

test('a title tells the severity where no field does', () => {
  expect(severity('# SEV-1: website down\n\nx\n')).toBe('SEV-1');
  expect(severity('# SEV-1: website down\n\nSeverity: SEV-2\n')).toBe('SEV-2');
});
