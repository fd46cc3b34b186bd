import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { now, postmortem } from './documents';
import { Program, repository, write } from './program';

const program = new Program();
const clean = 'docs/postmortems/2026-02-05-clean.md';
const flawed = 'docs/postmortems/2026-02-05-no-owner.md';
const noOwner = postmortem({ owner: 'TBD' });

it('ends with 0 and says so where nothing is wrong', async () => {
  const folder = repository({ [clean]: postmortem() });
  expect(await program.run(['lint', '--now', now], { folder })).toEqual({ exitCode: 0, output: '1 document, no problems.\n', errors: '' });
});

it('groups findings by file, with place, level, rule and message, without colours in a pipe', async () => {
  const folder = repository({ [clean]: postmortem(), [flawed]: noOwner });
  const { exitCode, output, errors } = await program.run(['lint', '--now', now], { folder });
  expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: '' });
  expect(output).toMatch(/^docs\/postmortems\/2026-02-05-no-owner\.md\n {2}55:7 {2}warning {2}action-owner {2}This action item has no owner\..*\n\n1 problem \(0 errors, 1 warning, 0 suggestions\) in 1 of 2 documents\.\n$/);
});

it('colours where it is forced to, and not where colours are unwanted', async () => {
  const folder = repository({ [flawed]: noOwner });
  const forced = await program.run(['lint', '--now', now], { folder, environment: { FORCE_COLOR: '1' } });
  expect(forced.output).toContain('\u001b[33mwarning');
  const unwanted = await program.run(['lint', '--now', now], { folder, environment: { NO_COLOR: '1' } });
  expect(unwanted.output).not.toContain('\u001b');
});

it.each([
  ['warnings fail', ['--now', now], 1],
  ['as many warnings as allowed pass', ['--now', now, '--max-warnings', '1'], 0],
  ['more than allowed fail', ['--now', now, '--max-warnings=0'], 1],
])('%s', async (_, args, exitCode) => {
  const folder = repository({ [flawed]: noOwner });
  expect((await program.run(['lint', ...args], { folder })).exitCode).toBe(exitCode);
});

it('lets suggestions pass, and leaves them out when quiet', async () => {
  const folder = repository({ [clean]: postmortem({ ticket: '' }) });
  const loud = await program.run(['lint', '--now', now], { folder });
  expect(loud).toMatchObject({ exitCode: 0, output: expect.stringContaining('action-ticket') as string });
  expect((await program.run(['lint', '--now', now, '--quiet'], { folder })).output).toBe('1 document, no problems.\n');
});

it('fails on an error whatever number of warnings is allowed', async () => {
  const folder = repository({ 'docs/postmortems/2026-02-05-empty.md': '# Postmortem: Nothing yet\n\n**Severity**: SEV-1\n' });
  expect((await program.run(['lint', '--now', now, '--max-warnings', '100'], { folder })).exitCode).toBe(1);
});

it('takes the clock from --now', async () => {
  const folder = repository({ [clean]: postmortem() });
  const late = await program.run(['lint', '--now', '2026-03-13'], { folder });
  expect(late).toMatchObject({ exitCode: 1, output: expect.stringContaining('action-overdue') as string });
  expect((await program.run(['lint', '--now', '2026-03-12T23:59Z'], { folder })).exitCode).toBe(0);
});

it('works by the policy of the repository around a folder deep inside it', async () => {
  const folder = repository({
    '.incidents/policy.yaml': 'folders:\n  postmortems: pm\nrules:\n  action-owner: info\n', 'pm/2026-02-05-no-owner.md': noOwner, 'src/deep/x.txt': '',
  });
  const { exitCode, output } = await program.run(['lint', '--now', now], { folder: join(folder, 'src/deep') });
  expect(exitCode).toBe(0);
  expect(output).toContain(`${folder}/pm/2026-02-05-no-owner.md\n  55:7  info     action-owner`);
});

it('checks nothing by a policy that is wrong, and says where it is', async () => {
  const folder = repository({ '.incidents/policy.yaml': 'team: Web\nseverities: none\n', [flawed]: noOwner });
  const { exitCode, output, errors } = await program.run(['lint'], { folder });
  expect(exitCode).toBe(2);
  expect(output).toBe('Nothing was checked.\n');
  expect(errors).toContain('.incidents/policy.yaml:2:13: error: ');
});

it('finds documents in a named folder by their title, once however often they are named', async () => {
  const folder = repository({ 'notes/a b.md': noOwner, 'notes/ünïcode 事故.md': noOwner, 'notes/other.md': '# Shopping\n', 'notes/node_modules/x.md': noOwner });
  const { output } = await program.run(['lint', '--format', 'json', 'notes', 'notes/a b.md', './notes/'], { folder });
  expect(pathsIn(output)).toEqual(['notes/a b.md', 'notes/ünïcode 事故.md']);
});

it('notes a file that is no document, and takes it for one where told so', async () => {
  const folder = repository({ 'notes/outage.md': noOwner.replace('Postmortem: ', '') });
  const left = await program.run(['lint', 'notes/outage.md'], { folder });
  expect(left).toMatchObject({ exitCode: 0, errors: expect.stringContaining('notes/outage.md: left out') as string });
  const taken = await program.run(['lint', '--kind', 'postmortem', '--format=json', 'notes/outage.md'], { folder });
  expect(pathsIn(taken.output)).toEqual(['notes/outage.md']);
});

it('leaves a template in a folder alone, and lints the one that is named', async () => {
  const template = 'docs/postmortems/TEMPLATE.md';
  const folder = repository({ [template]: noOwner });
  expect((await program.run(['lint', '--format=json', 'docs'], { folder })).output).not.toContain('TEMPLATE');
  const named = await program.run(['lint', '--format=json', template], { folder });
  expect(pathsIn(named.output)).toEqual([template]);
});

it('goes on behind a file that is missing, and ends with 2', async () => {
  const folder = repository({ [flawed]: noOwner });
  const { exitCode, output, errors } = await program.run(['lint', 'gone.md', flawed], { folder });
  expect(exitCode).toBe(2);
  expect(output).toContain('action-owner');
  expect(errors).toBe(`incident-desk: ${folder}/gone.md can't be read: there is no such file\n`);
});

it('ends where links lead in a circle, and follows none out of the repository', async () => {
  const outside = repository({ 'secret.md': noOwner });
  const folder = repository({ [flawed]: noOwner });
  symlinkSync('..', join(folder, 'docs/postmortems/circle'));
  symlinkSync(outside, join(folder, 'docs/postmortems/out'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'docs/postmortems/2026-02-05-secret.md'));
  symlinkSync('nowhere.md', join(folder, 'docs/postmortems/broken.md'));
  const { output, errors } = await program.run(['lint', '--format', 'json'], { folder });
  expect({ paths: pathsIn(output), errors }).toEqual({ paths: [flawed], errors: '' });
});

it('counts a document once that a link beside it leads to, and that behind two links too', async () => {
  const folder = repository({ [flawed]: noOwner, 'notes/outage.md': noOwner });
  symlinkSync('2026-02-05-no-owner.md', join(folder, 'docs/postmortems/0-latest.md'));
  for (const name of ['one', 'two']) symlinkSync('../../notes/outage.md', join(folder, `docs/postmortems/2026-02-06-${name}.md`));
  const { output } = await program.run(['lint', '--format', 'json', '--now', now], { folder });
  expect(pathsIn(output)).toEqual([flawed, 'docs/postmortems/2026-02-06-one.md']);
});

it('looks for the files of links only in the repository', async () => {
  const outside = repository({ 'there.md': '' });
  const extra = '\n[one](../there.md), [two](../gone.md), [three](../out/there.md), [four](../out/gone.md), [five](../../../gone.md)\n';
  const folder = repository({ [clean]: postmortem({ extra }), 'docs/there.md': '' });
  symlinkSync(outside, join(folder, 'docs/out'));
  const { output } = await program.run(['lint', '--now', now], { folder });
  expect(output.match(/dead-link.*/g)).toEqual(['dead-link  "../gone.md" does not exist.']);
});

it('says that a document is UTF-16, and not that all is missing from it', async () => {
  const folder = repository({ [clean]: Buffer.from(`\ufeff${postmortem()}`, 'utf16le') });
  expect(await program.run(['lint', '--now', now, clean], { folder })).toMatchObject({
    exitCode: 2, errors: `incident-desk: ${folder}/${clean} is UTF-16, so it can't be read: save it as UTF-8\n`,
  });
});

it('reads a document of 10 MB', async () => {
  const folder = repository({ [clean]: postmortem({ extra: `\n${'The queue grew while the pool was full.\n'.repeat(250_000)}\n` }) });
  expect((await program.run(['lint', '--now', now], { folder })).output).toBe('1 document, no problems.\n');
});

it('reports and lists more than a call takes arguments', async () => {
  const rows = Array.from({ length: 130_000 }, (_, number) => `- step ${number}\n`).join('');
  const folder = repository({ [flawed]: `# Postmortem: X\n\n## Action Items\n\n${rows}`, 'docs/postmortems/fields.md': `---\n${rows.replaceAll(/- step (\d+)/g, 'a$1: b')}---\n# Postmortem: X\n` });
  const linted = await program.run(['lint', '--now', now], { folder });
  expect(linted).toMatchObject({ exitCode: 1, errors: '' });
  expect(linted.output.match(/action-owner/g)).toHaveLength(130_000);
  const listed = await program.run(['actions', '--now', now], { folder });
  expect(listed).toMatchObject({ exitCode: 0, errors: '' });
  expect(listed.output).toContain('130000 action items.');
}, 60_000);

it('finds a secret without showing it', async () => {
  const folder = repository({ [clean]: postmortem({ extra: '\nThe job ran with AKIAJ7RMYQH3V2NXB4TQ.\n' }) });
  for (const format of ['human', 'json', 'sarif', 'github']) {
    const { exitCode, output } = await program.run(['lint', '--now', now, '--format', format], { folder });
    expect(exitCode).toBe(1);
    expect(output).toContain('AWS access key');
    expect(output).not.toContain('AKIA');
  }
});

it('writes the report to a file', async () => {
  const folder = repository({ [flawed]: noOwner });
  const outcome = await program.run(['lint', '--now', now, '--output', 'report.txt'], { folder, environment: { FORCE_COLOR: '1' } });
  expect(outcome).toEqual({ exitCode: 1, output: '', errors: '' });
  expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^docs\/postmortems\/2026-02-05-no-owner\.md\n.*action-owner/);
  const failed = await program.run(['lint', '--now', now, '--output', 'no/such/report.txt'], { folder });
  expect(failed).toMatchObject({ exitCode: 2, errors: expect.stringContaining("report.txt can't be written: there is no such folder") as string });
});

it('lets no name or word of a document move the cursor of a terminal', async () => {
  const folder = repository({ 'docs/postmortems/2026-02-05-\u001b[31mx.md': postmortem({ extra: '\n[a](../\u001b[2Jgone.md)\n' }) });
  const { output } = await program.run(['lint', '--now', now], { folder });
  expect(output).toContain('dead-link');
  expect(output).not.toContain('\u001b');
});

it('checks what a folder holds after a file was added', async () => {
  const folder = repository({ [clean]: postmortem() });
  write(folder, 'docs/runbooks/restart.md', '# Runbook: Restart\n');
  expect(pathsIn((await program.run(['lint', '--format', 'json'], { folder })).output)).toEqual([clean, 'docs/runbooks/restart.md']);
});

function pathsIn(output: string): string[] {
  return (JSON.parse(output) as { documents: { path: string }[] }).documents.map(({ path }) => path);
}
