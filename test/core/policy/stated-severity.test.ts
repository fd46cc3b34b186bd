import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { severityOf } from '../../../src/core/policy/stated-severity';
import { read } from '../document/read';

const severity = (text: string) => severityOf(read(text), defaultPolicy)?.id;

test.each([
  ['SEV-1', 'SEV-1'], ['🔴 SEV-1 (Critical)', 'SEV-1'], ['sev 2', 'SEV-2'], ['SEV2', 'SEV-2'], ['2', 'SEV-2'], ['Severity 3', 'SEV-3'],
  ['P2', undefined], ['SEV-10', undefined], ['Major', undefined], ['2 of 5', undefined],
])('a severity written as %s is %s', (written, id) => {
  expect(severity(`# Outage\n\n**Severity**: ${written}\n`)).toBe(id);
});

test.each([
  ['SEV-3 (lowered from SEV-1)', 'SEV-3'], ['SEV-2, was SEV-1', 'SEV-2'], ['SEV-3, first called SEV-2 and SEV-1', 'SEV-3'],
  ['SEV-4 → SEV-2', 'SEV-2'], ['SEV-1->SEV-3', 'SEV-3'], ['SEV-4 => SEV-3 => SEV-2', 'SEV-2'], ['SEV-1, lowered to SEV-3', 'SEV-3'],
  ['Raised from SEV-3 to SEV-2', 'SEV-2'], ['SEV-2 (raised from SEV-3 to SEV-2)', 'SEV-2'], ['Was SEV-1, now SEV-3', 'SEV-3'], ['SEV-1, verlaagd naar SEV-2', 'SEV-2'],
  ['SEV-3, escalated to SEV-1', 'SEV-1'], ['SEV-2 (promoted to SEV-1)', 'SEV-1'], ['SEV-3; raised at 14:30 to SEV-1', 'SEV-1'], ['SEV-3, was raised to SEV-1', 'SEV-1'],
  ['Initially SEV-3, became SEV-1', 'SEV-1'], ['Started as SEV-3, ended as SEV-1', 'SEV-1'], ['SEV-3, geëscaleerd naar SEV-1', 'SEV-1'], ['SEV-3, werd SEV-1', 'SEV-1'],
  ['SEV-3 > SEV-1', 'SEV-1'], ['~~SEV-3~~ SEV-1', 'SEV-1'], ['SEV-2 ~~SEV-1~~', 'SEV-2'],
  ['SEV-3, escalated from SEV-4', 'SEV-3'], ['SEV-3, not escalated to SEV-1', 'SEV-3'], ['SEV-2, close to SEV-1', 'SEV-2'],
  ['SEV-2/SEV-1', 'SEV-1'], ['SEV-1/SEV-2', 'SEV-1'], ['SEV-3 or SEV-2', 'SEV-2'], ['SEV-2/SEV-3/SEV-1', 'SEV-1'],
])('of the severities in %s, the one that counts is %s', (written, id) => {
  expect(severity(`# Outage\n\n**Severity**: ${written}\n`)).toBe(id);
});

test('a severity whose name holds that of another is itself', () => {
  const [first, second] = defaultPolicy.severities;
  const policy = { ...defaultPolicy, severities: [{ ...first!, id: 'High' }, { ...second!, id: 'Very High' }] };
  expect(severityOf(read('# Outage\n\n**Severity**: Very high\n'), policy)?.id).toBe('Very High');
});

test('a title tells the severity where no field does', () => {
  expect(severity('# SEV-1: website down\n\nx\n')).toBe('SEV-1');
  expect(severity('# SEV-1: website down\n\nSeverity: SEV-2\n')).toBe('SEV-2');
});
