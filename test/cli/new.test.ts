import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Program, repository } from './program';

const program = new Program();

it('writes a postmortem with what is known, and prints its path', async () => {
  const folder = repository({});
  const args = ['new', 'postmortem', '--title', 'Checkout: 502', '--severity', 'sev-1', '--date', '2026-02-05', '--commander', '@sam'];
  expect(await program.run(args, { folder })).toEqual({ exitCode: 0, output: 'docs/postmortems/2026-02-05-checkout-502.md\n', errors: '' });
  const text = readFileSync(join(folder, 'docs/postmortems/2026-02-05-checkout-502.md'), 'utf8');
  for (const line of ['# Postmortem: Checkout: 502', '**Date**: 2026-02-05', '**Severity**: SEV-1', '**Incident Commander**: @sam']) expect(text).toContain(`${line}\n`);
});

it('never overwrites', async () => {
  const folder = repository({ 'docs/postmortems/2026-02-09-x.md': 'mine' });
  for (const count of [2, 3]) {
    expect((await program.run(['new', 'postmortem', '-t', 'X', '--now', '2026-02-09'], { folder })).output).toBe(`docs/postmortems/2026-02-09-x-${count}.md\n`);
  }
  expect(readFileSync(join(folder, 'docs/postmortems/2026-02-09-x.md'), 'utf8')).toBe('mine');
});

it('takes no name that a symbolic link to nowhere has', async () => {
  const folder = repository({ 'docs/postmortems/other.txt': '' });
  symlinkSync('nowhere.md', join(folder, 'docs/postmortems/2026-02-09-x.md'));
  expect((await program.run(['new', 'postmortem', '-t', 'X', '--now', '2026-02-09'], { folder })).output).toBe('docs/postmortems/2026-02-09-x-2.md\n');
});

it('says so where a file stands in the way of a folder', async () => {
  const folder = repository({ docs: 'mine' });
  const { exitCode, errors } = await program.run(['new', 'postmortem', '-t', 'X'], { folder });
  expect(exitCode).toBe(2);
  expect(errors).toContain("can't be written");
});

it('writes runbooks of both profiles, by the team\'s policy and templates', async () => {
  const folder = repository({ '.incidents/policy.yaml': 'folders: { runbooks: rb }\n', '.incidents/templates/runbook-alert.md': '# Alert: {{scenario}}\n' });
  const facts = ['--service', 'Booking API', '--scenario', 'PoolExhausted'];
  expect((await program.run(['new', 'runbook', ...facts], { folder })).output).toBe('rb/booking-api-poolexhausted.md\n');
  expect(readFileSync(join(folder, 'rb/booking-api-poolexhausted.md'), 'utf8')).toContain('## Symptoms');
  const alert = await program.run(['new', 'runbook', ...facts, '--profile', 'alert', '--stdout'], { folder });
  expect(alert.output).toBe('# Alert: PoolExhausted\n');
});

it('writes no file with --stdout', async () => {
  const folder = repository({});
  const { output } = await program.run(['new', 'postmortem', '-t', 'X', '--stdout'], { folder });
  expect(output).toMatch(/^# Postmortem: X\n/);
  expect((await program.run(['lint', '--format', 'json'], { folder })).output).toContain('"documents":0');
});

it('writes nothing out of the repository, wherever a link leads', async () => {
  const outside = repository({ 'kept.md': '' });
  const folder = repository({});
  symlinkSync(outside, join(folder, 'docs'));
  const { exitCode, errors } = await program.run(['new', 'postmortem', '-t', 'X'], { folder });
  expect(exitCode).toBe(2);
  expect(errors).toContain('would lie outside of');
  expect(readdirSync(outside)).toEqual(['kept.md']);
});

it('takes no policy or template from elsewhere by a link', async () => {
  const outside = repository({ 'key.txt': 'private\n' });
  for (const path of ['policy.yaml', 'templates/postmortem.md']) {
    const folder = repository({});
    mkdirSync(join(folder, '.incidents/templates'), { recursive: true });
    symlinkSync(join(outside, 'key.txt'), join(folder, '.incidents', path));
    const { exitCode, output, errors } = await program.run(['new', 'postmortem', '-t', 'X', '--stdout'], { folder });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(`${path} leads out of ${folder}, by a symbolic link`);
  }
});

it.each([
  [['new', 'postmortem'], '--title is needed'],
  [['new', 'postmortem', '-t', 'X', '--severity', 'SEV-9'], '--severity can\'t be "SEV-9": the policy has SEV-1, SEV-2, SEV-3, SEV-4.'],
  [['new', 'postmortem', '-t', 'X', '--date', '2026-02-30'], '--date can\'t be "2026-02-30".'],
  [['new', 'runbook', '--service', 'x'], '--scenario is needed'],
  [['new', 'runbook', '--service', 'x', '--scenario', 'y', '--profile', 'alrt'], 'Did you mean --profile alert?'],
])('refuses %j', async (args, message) => {
  const { exitCode, errors } = await program.run(args, { folder: repository({}) });
  expect(exitCode).toBe(2);
  expect(errors).toContain(message);
});

it('computes a review of the quarter that is due, by the policy and the template of the team', async () => {
  const folder = repository({
    'docs/postmortems/2026-08-05-x.md': '# Postmortem: Site down\n\n**Date**: 2026-08-05\n**Severity**: SEV-1\n**Duration**: 20 minutes\n',
    '.incidents/policy.yaml': 'folders: { reviews: kwartaal }\n',
  });
  expect(await program.run(['new', 'review', '--now', '2026-10-02'], { folder })).toEqual({ exitCode: 0, output: 'kwartaal/2026-Q3.md\n', errors: '' });
  expect(readFileSync(join(folder, 'kwartaal/2026-Q3.md'), 'utf8')).toContain('[20 minutes](../docs/postmortems/2026-08-05-x.md#L5)');
  mkdirSync(join(folder, '.incidents/templates'));
  writeFileSync(join(folder, '.incidents/templates/review.md'), '# {{quarter}}: {{count}}\n');
  expect((await program.run(['new', 'review', '--quarter', '2026-Q2', '--stdout'], { folder })).output).toBe('# 2026-Q2: 0\n');
  expect((await program.run(['new', 'review', '--quarter', 'Q2'], { folder })).exitCode).toBe(2);
});
