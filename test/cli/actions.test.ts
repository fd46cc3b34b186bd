import { expect, it } from 'vitest';
import { Program, repository } from './program';

const program = new Program();
const now = '2026-02-09';

const table = `# Postmortem: Checkout | down

**Date**: 2026-02-05
**Severity**: SEV-1

## Action Items

| Action | Owner | Due | Status | Ticket |
|---|---|---|---|---|
| Raise the limit | @kim | 2026-02-01 | Open | PAY-1 |
| Say "never", again | Team Platform | 2026-03-01 | Open | |
| Rehearse | @sam | 2026-01-01 | Done | |
| =HYPERLINK("http://example.com") | @KIM | | Open | |
`;
const files = { 'docs/postmortems/2026-02-05-checkout.md': table };

const texts = async (...args: string[]) => {
  const { exitCode, output } = await program.run(['actions', '--now', now, '--format', 'json', ...args], { folder: repository(files) });
  expect(exitCode).toBe(0);
  return (JSON.parse(output) as { action: string }[]).map(({ action }) => action);
};

it('lists open ones, the earliest due date first and those without one last', async () => {
  expect(await texts()).toEqual(['Raise the limit', 'Say "never", again', '=HYPERLINK("http://example.com")']);
  expect(await texts('--open')).toEqual(await texts());
});

it('lists overdue ones, or all', async () => {
  expect(await texts('--overdue')).toEqual(['Raise the limit']);
  expect(await texts('--all')).toEqual(['Rehearse', 'Raise the limit', 'Say "never", again', '=HYPERLINK("http://example.com")']);
});

it('lists those of the people asked for, however they are written', async () => {
  expect(await texts('--owner', 'Kim')).toEqual(['Raise the limit', '=HYPERLINK("http://example.com")']);
  expect(await texts('--owner', '@nobody', '--owner=team platform')).toEqual(['Say "never", again']);
});

it('takes the name and the handle of a contact for one person', async () => {
  const policy = 'contacts:\n  - { role: Team Lead, name: Kim de Wit, handle: "@kim" }\n';
  const folder = repository({ ...files, '.incidents/policy.yaml': policy, 'docs/postmortems/2026-02-06-x.md': '# Postmortem: X\n\n## Action Items\n\n- Watch it (owner: Kim de Wit)\n' });
  const { output } = await program.run(['actions', '--now', now, '--format', 'json', '--owner', 'kim de wit'], { folder });
  expect((JSON.parse(output) as { action: string; owner: string }[]).map(({ action, owner }) => `${action} ${owner}`))
    .toEqual(['Raise the limit @kim', '=HYPERLINK("http://example.com") @KIM', 'Watch it Kim de Wit']);
});

it('writes a table for people', async () => {
  const { output } = await program.run(['actions', '--now', now], { folder: repository(files) });
  expect(output).toBe(
    '2026-02-01  overdue  @kim           Raise the limit                   docs/postmortems/2026-02-05-checkout.md:10\n'
    + '2026-03-01  open     Team Platform  Say "never", again                docs/postmortems/2026-02-05-checkout.md:11\n'
    + '-           open     @KIM           =HYPERLINK("http://example.com")  docs/postmortems/2026-02-05-checkout.md:13\n'
    + '\n3 action items, 1 overdue.\n',
  );
});

it('writes CSV that no spreadsheet takes for a formula', async () => {
  const { output } = await program.run(['actions', '--now', now, '--format', 'csv'], { folder: repository(files) });
  const file = 'docs/postmortems/2026-02-05-checkout.md';
  expect(output.split('\r\n')).toEqual([
    'due,state,owner,action,ticket,severity,document,file,line',
    `2026-02-01,overdue,'@kim,Raise the limit,PAY-1,SEV-1,Checkout | down,${file},10`,
    `2026-03-01,open,Team Platform,"Say ""never"", again",,SEV-1,Checkout | down,${file},11`,
    `,open,'@KIM,"'=HYPERLINK(""http://example.com"")",,SEV-1,Checkout | down,${file},13`,
    '',
  ]);
});

it('keeps formulas out of the cells that a spreadsheet begins at a semicolon', async () => {
  const folder = repository({ 'docs/postmortems/x.md': '# Postmortem: X\n\n## Action Items\n\n- Raise the limit;=1+1 and on; then a-b\n' });
  expect((await program.run(['actions', '--format', 'csv'], { folder })).output).toContain(",Raise the limit;'=1+1 and on; then a-b,");
});

it('lets no document move the cursor of a terminal', async () => {
  const folder = repository({ 'docs/postmortems/x.md': '# Postmortem: X\u001b[2J\n\n## Action Items\n\n- [ ] Raise \u001b]0;owned\u0007 the limit @kim\u009b2J\n' });
  for (const format of ['csv', 'table', 'json']) {
    expect((await program.run(['actions', '--format', format], { folder })).output).toMatch(/^[^\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f]+$/);
  }
});

it('lets no file name move the cursor of a terminal', async () => {
  const folder = repository({ 'docs/postmortems/\u001b[2Jx.md': Buffer.from([0xff, 0xfe]), 'sub\u001b[2J/.incidents/policy.yaml': 'tem: Web\n' });
  const { exitCode, errors } = await program.run(['actions', '.', 'sub\u001b[2J'], { folder });
  expect({ exitCode, lines: errors.trimEnd().split('\n').length }).toEqual({ exitCode: 2, lines: 2 });
  expect(errors).not.toContain('\u001b');
});

it('says where there is none', async () => {
  expect(await program.run(['actions'], { folder: repository({}) })).toEqual({ exitCode: 0, output: 'No action items.\n', errors: '' });
});
