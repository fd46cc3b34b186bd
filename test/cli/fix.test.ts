import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { now, postmortem } from './documents';
import { Program, repository } from './program';

const program = new Program();
const path = 'docs/postmortems/2026-02-05-checkout.md';
const whole = postmortem();
const lessons = whole.slice(whole.indexOf('## Lessons Learned'), whole.indexOf('---', whole.indexOf('## Lessons Learned')));
const gap = whole.replace(lessons, '').replace('**Responders**: Sam, Kim, Robin\n', '');

const fix = (folder: string) => program.run(['lint', '--fix', '--now', now], { folder });
const read = (folder: string) => readFileSync(join(folder, path), 'utf8');

it('puts in what must be there, changes no other line, and reports what is left', async () => {
  const folder = repository({ [path]: gap });
  const { exitCode, output } = await fix(folder);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/leftover-template-text {2}\[Responders\] is still to be filled in/);
  expect(output).not.toMatch(/required-/);
  expect(output).toContain('1 file fixed. ');
  const lines = new Set(read(folder).split('\n'));
  expect(gap.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  expect(lines).toContain('## Lessons Learned');
  expect(lines).toContain('**Responders**: [Responders]');
});

it('changes nothing the second time', async () => {
  const folder = repository({ [path]: gap });
  await fix(folder);
  const once = read(folder);
  expect((await fix(folder)).output).not.toContain('fixed');
  expect(read(folder)).toBe(once);
});

it('keeps the byte order mark, the line endings and the permissions', async () => {
  const folder = repository({ [path]: `\ufeff${gap.replaceAll('\n', '\r\n')}` });
  chmodSync(join(folder, path), 0o666);
  await fix(folder);
  const plain = repository({ [path]: gap });
  await fix(plain);
  expect(read(folder)).toBe(`\ufeff${read(plain).replaceAll('\n', '\r\n')}`);
  expect(statSync(join(folder, path)).mode & 0o777).toBe(0o666);
  expect(readdirSync(join(folder, 'docs/postmortems'))).toEqual(['2026-02-05-checkout.md']);
});

it('writes through a symbolic link and leaves it one', async () => {
  const folder = repository({ 'docs/real.md': gap, 'docs/postmortems/other.txt': '' });
  symlinkSync('../real.md', join(folder, path));
  await fix(folder);
  expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'docs/real.md'), 'utf8')).toContain('## Lessons Learned');
});

it('leaves a file in another encoding as it is, and says so', async () => {
  const bytes = Buffer.from(gap.replace('could pay', 'could p\u00e4y'), 'latin1');
  const folder = repository({ [path]: bytes });
  const { exitCode, errors } = await fix(folder);
  expect(exitCode).toBe(2);
  expect(errors).toContain('is not UTF-8, so it is not changed');
  expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
});

it('leaves a finding that needs a person to that person', async () => {
  const text = postmortem({ owner: 'TBD' });
  const folder = repository({ [path]: text });
  expect((await fix(folder)).output).toContain('action-owner');
  expect(read(folder)).toBe(text);
});

it.each(['```bash\nkubectl get pods\n', '<!-- todo\n', '<pre>\nkubectl get pods\n'])('puts nothing behind what the document never closes: %j', async (open) => {
  const text = `${whole.slice(0, whole.indexOf('## Root Cause'))}${open}`;
  const folder = repository({ [path]: text });
  expect((await fix(folder)).output).toContain('required-section');
  // A field may still come to the head.
  const body = (each: string) => each.slice(each.indexOf('## Executive'));
  expect(body(read(folder))).toBe(body(text));
});

it('does not make a fix that mends nothing, and makes the others', async () => {
  const template = '# {{title}}\n\n**Severity**: {{severity}}\n**Kitchen**: {{kitchen}}\n\n## Impact\n\n## Timeline\n';
  // A heading is a field only where its name is a known one.
  const text = '# Website down\n\n### Severity\n\nSEV-1\n\n## Timeline\n\n- 14:00 UTC Website down\n';
  const folder = repository({ [path]: text, '.incidents/templates/postmortem.md': template });
  expect((await fix(folder)).output).toContain('Field "Kitchen" is missing.');
  expect(read(folder)).toBe(text.replace('## Timeline', '## Impact\n\n## Timeline'));
});

it('puts a field into the front matter and tells that it is still empty', async () => {
  const template = '---\nseverity: {{severity}}\ncommander: {{commander}}\n---\n\n# {{title}}\n\n## Summary\n';
  const text = '---\nseverity: SEV-1\n---\n\n# Website down\n\n## Summary\n\nNobody could pay.\n';
  const folder = repository({ [path]: text, '.incidents/templates/postmortem.md': template });
  expect((await fix(folder)).output).toContain('Field "commander" is empty.');
  expect(read(folder)).toBe(text.replace('SEV-1\n', 'SEV-1\ncommander: "[Commander]"\n'));
});
