import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formats } from '../../src/cli/report/formats';
import { now, postmortem } from './documents';
import { Program, repository } from './program';

const program = new Program();
const days = Array.from({ length: 24 }, (_, index) => String(index + 1).padStart(2, '0'));

/** More documents than one batch has, the same action in all, a gap in every other; a file that is no text, one known by its title, another policy. */
function manyDocuments(): string {
  const documents = days.flatMap((day) => ['a', 'b'].map((name) => (
    [`docs/postmortems/2026-01-${day}-${name}.md`, postmortem({ owner: name === 'a' ? 'TBD' : '@kim', ticket: `ROOSE-${day}` }).replace('2026-02-05', `2026-01-${day}`)
      .replace(name === 'a' ? '' : '**Responders**: Sam, Kim, Robin\n', '')] as const)));
  return repository({
    ...Object.fromEntries(documents),
    'docs/postmortems/2026-01-31-binary.md': Buffer.from([0xff, 0xfe, 0x00]),
    'notes/incident.md': '# Postmortem: Kept elsewhere\n\npassword = "hunter2hunter2"\n',
    'other/.incidents/policy.yaml': 'rules:\n  action-owner: off\n',
    'other/docs/postmortems/2026-01-03-elsewhere.md': postmortem({ owner: 'TBD' }),
  });
}

it.each(formats)('finds the same in any number of threads, in the same order, as %s', async (format) => {
  const folder = manyDocuments();
  const lint = (threads: string) => program.run(['lint', '--now', now, '--format', format, '--threads', threads, '.', 'other', 'docs/missing.md'], { folder });
  const alone = await lint('1');
  expect(alone).toMatchObject({ exitCode: 2, output: expect.stringContaining('action-repeated') as string, errors: expect.stringContaining('missing.md') as string });
  expect(await lint('3')).toEqual(alone);
});

it('fixes the same in any number of threads', async () => {
  const [one, other] = [manyDocuments(), repository({})];
  cpSync(one, other, { recursive: true });
  const fix = (folder: string, threads: string) => program.run(['lint', '--fix', '--quiet', '--now', now, '--threads', threads], { folder });
  const [alone, shared] = [await fix(one, '1'), await fix(other, '2')];
  expect(alone.output).toContain('24 files fixed. ');
  expect({ ...shared, errors: shared.errors.replaceAll(other, one) }).toEqual(alone);
  const texts = (folder: string) => readdirSync(join(folder, 'docs/postmortems')).map((name) => readFileSync(join(folder, 'docs/postmortems', name), 'latin1'));
  expect(texts(other)).toEqual(texts(one));
});

it('says what number of threads it takes', async () => {
  const { exitCode, errors } = await program.run(['lint', '--threads', 'many'], { folder: repository({}) });
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: 'incident-desk: --threads can\'t be "many": it is a number from 1 to 99.\n' });
});
