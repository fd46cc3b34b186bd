import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { postmortem } from './documents';
import { Program, repository } from './program';

const program = new Program();

const document = `# Outage of the *checkout*, 5 February 2026

**Severity**: SEV-2

## Impact

1,200 people could not pay.

## Chronology

- **14:23** [Alert](https://example.com) fired
- 15:12 \`payments\` succeed again
- **2026-02-06 00:10** closed

## Why did it happen

The pool was full.

## Follow-up actions

- [x] Raise the limit (@kim, due 2026-02-20) PAY-12
- [ ] **Write** the runbook
  - with the new commands
- Buy a bigger host (won't do)

## Notes

- [ ] Ask Robin
`;

it('gives all that was read, with lines from 1 and null for what is unknown', async () => {
  const folder = repository({ 'anywhere/outage.txt': document });
  const { exitCode, output, errors } = await program.run(['inspect', 'anywhere/outage.txt', '--json'], { folder });
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(JSON.parse(output)).toEqual({
    kind: 'postmortem',
    title: 'Outage of the checkout, 5 February 2026',
    date: '2026-02-05',
    severity: 'SEV-2',
    sections: [
      { concept: 'impact', title: 'Impact', line: 5 },
      { concept: 'timeline', title: 'Chronology', line: 9 },
      { concept: 'rootCause', title: 'Why did it happen', line: 15 },
      { concept: 'actionItems', title: 'Follow-up actions', line: 19 },
      { concept: null, title: 'Notes', line: 26 },
    ],
    timeline: [
      { line: 11, date: '2026-02-05', time: '14:23', text: 'Alert fired' },
      { line: 12, date: '2026-02-05', time: '15:12', text: 'payments succeed again' },
      { line: 13, date: '2026-02-06', time: '00:10', text: 'closed' },
    ],
    actionItems: [
      { line: 21, text: 'Raise the limit', state: 'done', owner: '@kim', due: '2026-02-20', ticket: 'PAY-12' },
      { line: 22, text: 'Write the runbook', state: 'open', owner: null, due: null, ticket: null },
      { line: 24, text: 'Buy a bigger host', state: 'dropped', owner: null, due: null, ticket: null },
    ],
  });
});

it('says why a line is not among the action items', async () => {
  const folder = repository({ 'outage.md': document });
  const { output } = await program.run(['inspect', 'outage.md'], { folder });
  expect(output).toContain('kind      postmortem (by its title and sections)');
  expect(output).toMatch(/Not taken for action items\n {2}line 23 {4}with the new commands\n {10}it is nested below another item.*\n {2}line 28 {4}Ask Robin\n {10}"Notes" is no section of action items/);
});

it('reads the standard input, a byte order mark and Windows line endings included', async () => {
  const folder = repository({});
  const { output } = await program.run(['inspect', '-', '--json'], { folder, input: `\ufeff${document.replaceAll('\n', '\r\n')}` });
  const plain = await program.run(['inspect', '-', '--json'], { folder, input: document });
  expect(output).toBe(plain.output);
});

it.each([
  ['docs/runbooks/checkout.md', '# Checkout', 'runbook', 'by its place'],
  ['checkout.md', '# Runbook: Checkout\n\n## Timeline\n', 'runbook', 'by its title'],
  ['checkout.md', '# Checkout\n\n## Meaning\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n', 'runbook', 'by its title and sections'],
  ['checkout.md', '# Checkout\n\n## Root cause\n\nx\n\n## Action items\n\n- Do it\n', 'postmortem', 'by its title and sections'],
  ['checkout.md', '# Shopping\n\n- Milk\n', null, 'neither its place nor its title nor its sections tell'],
])('%s with %j is a %s, %s', async (path, text, kind, why) => {
  const folder = repository({ [path]: text });
  const { output } = await program.run(['inspect', path, '--json'], { folder });
  expect(JSON.parse(output)).toMatchObject({ kind });
  expect((await program.run(['inspect', path], { folder })).output).toContain(`(${why})`);
});

it('takes parts of a section that are called like it for more of it', async () => {
  const folder = repository({ 'mail.md': '# Postmortem: mail\n\n## Root causes\n\n### Root cause 1: the disk\n\nFull.\n\n### The second one\n\nNo alarm.\n' });
  const { output } = await program.run(['inspect', '--json', 'mail.md'], { folder });
  expect((JSON.parse(output) as { sections: { concept: string | null }[] }).sections.map(({ concept }) => concept)).toEqual(['rootCause', 'rootCause', null]);
});

it('names the sections of the team\'s own template', async () => {
  const folder = repository({
    '.incidents/templates/postmortem.md': '# Postmortem: {{title}}\n\n## Weather report\n\n[Weather]\n',
    'docs/postmortems/2026-02-05-x.md': '# Postmortem: X\n\n## Weather report\n\nRain.\n',
  });
  const { output } = await program.run(['inspect', '--json', 'docs/postmortems/2026-02-05-x.md'], { folder });
  expect(JSON.parse(output)).toMatchObject({ sections: [{ concept: 'weatherReport', title: 'Weather report', line: 3 }] });
});

it('does not wonder that the checks of a record are no action items', async () => {
  const record = '# Incident: Down\n\n**Status**: Investigating\n\n## Response Checklist\n\n- [ ] Page on-call engineer\n\n## Action Items\n\n- [ ] Alert on the queue\n  - [ ] with the new commands\n';
  const folder = repository({ 'docs/incidents/2026-02-05-x.md': record });
  const { output } = await program.run(['inspect', 'docs/incidents/2026-02-05-x.md'], { folder });
  expect(output).toMatch(/1 action item\n {2}line 11 /);
  expect(output).not.toContain('Page on-call');
  expect(output).toContain('line 12    with the new commands');
});

it('names every section of the built-in template', async () => {
  const folder = repository({ 'docs/postmortems/2026-02-05-x.md': postmortem() });
  const { output } = await program.run(['inspect', '--json', 'docs/postmortems/2026-02-05-x.md'], { folder });
  const { sections } = JSON.parse(output) as { sections: { concept: string | null }[] };
  expect(sections.map(({ concept }) => concept)).toEqual(['summary', 'impact', 'timeline', 'rootCause', 'wentWell', 'wentBadly', 'actionItems', 'lessons']);
});

it('says what is wrong with a file that it can\'t read', async () => {
  const folder = repository({ 'docs/x.md': '' });
  for (const [operand, reason] of [['gone.md', 'there is no such file'], ['docs', 'it is a folder']] as const) {
    const outcome = await program.run(['inspect', operand], { folder });
    expect(outcome).toEqual({ exitCode: 2, output: '', errors: `incident-desk: ${folder}/${operand} can't be read: ${reason}\n` });
  }
});

it('reads the sample', async () => {
  const folder = resolve('sample');
  const path = 'docs/postmortems/2026-09-22-booking-api-timeouts.md';
  const { output } = await program.run(['inspect', path, '--json'], { folder });
  const { actionItems } = JSON.parse(output) as { actionItems: { line: number; text: string }[] };
  const lines = readFileSync(resolve(folder, path), 'utf8').split('\n');
  expect(actionItems.length).toBeGreaterThan(2);
  for (const { line, text } of actionItems) expect(lines[line - 1]).toContain(text);
});
