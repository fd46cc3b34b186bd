import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Program, repository } from './program';

const program = new Program();

it('ends with 0 for a policy without a problem, and where there is none', async () => {
  const good = repository({ '.incidents/policy.yaml': 'team: Web\n' });
  expect(await program.run(['policy', 'check'], { folder: good })).toEqual({ exitCode: 0, output: '.incidents/policy.yaml: no problems.\n', errors: '' });
  const none = await program.run(['policy', 'check'], { folder: repository({}) });
  expect(none).toMatchObject({ exitCode: 0, output: 'There is no .incidents/policy.yaml: the built-in policy holds.\n' });
});

it('tells each problem with its place, templates included', async () => {
  const folder = repository({
    '.incidents/policy.yaml': 'team: Web\nrules:\n  action-ownr: error\n  secret: loud\n',
    '.incidents/templates/postmortem.md': '# {{#title}}\n',
    'src/x.txt': '',
  });
  const { exitCode, output } = await program.run(['policy', 'check'], { folder });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^\.incidents\/policy\.yaml:4:11: error: .*$/m);
  expect(output).toMatch(/^\.incidents\/templates\/postmortem\.md:1:\d+: error: .*$/m);
});

it('checks a file that is named', async () => {
  const folder = repository({ 'other.yaml': 'team: [\n' });
  expect(await program.run(['policy', 'check', 'other.yaml'], { folder })).toMatchObject({ exitCode: 1, output: expect.stringMatching(/^other\.yaml:\d+:\d+: error: /) as string });
  expect(await program.run(['policy', 'check', 'gone.yaml'], { folder })).toMatchObject({ exitCode: 2, output: '' });
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
  const folder = repository({});
  mkdirSync(join(folder, '.incidents'));
  execFileSync('mkfifo', [join(folder, '.incidents/policy.yaml')]);
  expect(await program.run(['policy', 'check'], { folder })).toMatchObject({ exitCode: 2, errors: expect.stringContaining('policy.yaml is no file') as string });
});
