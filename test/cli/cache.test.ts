import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userCacheFolder } from '../../src/cli/host/cache-folder';
import { formats } from '../../src/cli/report/formats';
import { now, postmortem } from './documents';
import { type Outcome, Program, repository, write } from './program';

const program = new Program();
const count = 200;
const place = (number: number) => `docs/postmortems/${dayOf(number)}-${number}.md`;
const dayOf = (number: number) => new Date(Date.UTC(2024, 0, 1 + 3 * number)).toISOString().slice(0, 10);

/** Each with an action of its own, a link to the runbook, and a gap. */
function documentOf(number: number, action = `Add the plan of query ${number} to the release check`): string {
  return postmortem({ owner: 'TBD', ticket: `ROOSE-${number}`, extra: '\nSee the [runbook](../runbooks/checkout.md).\n' })
    .replaceAll('2026-02-05', dayOf(number)).replace('Add the plan of slow queries to the release check', action);
}

function manyDocuments(): string {
  return repository({
    '.incidents/policy.yaml': 'team: Web\n',
    'docs/runbooks/checkout.md': '# Runbook: Checkout\n\n## Steps\n\n1. Look at the logs.\n',
    ...Object.fromEntries(Array.from({ length: count }, (_, number) => [place(number), documentOf(number)])),
  });
}

/** A repository with a folder for its cache. */
function setUp() {
  const [folder, caches] = [manyDocuments(), repository({})];
  const lint = (...options: string[]) => program.run(['lint', '--now', now, '--format', 'json', ...options], { folder });
  return {
    folder,
    caches,
    cached: (...options: string[]) => lint('--cache', caches, ...options),
    anew: (...options: string[]) => lint('--no-cache', ...options),
    /** What is remembered of documents; beside it lies what postmortems have open, for lints of every form. */
    cacheFile: () => cacheFiles(caches).find((file) => readFileSync(file, 'utf8').includes('"fixable"'))!,
  };
}

/** Until the system would tell apart what is written now from what was. */
const untilSettled = () => new Promise((resolve) => setTimeout(resolve, 2100));

const cacheFiles = (caches: string) => readdirSync(caches).filter((name) => name.endsWith('.json')).map((name) => join(caches, name));

/** The documents in a JSON report in which the rule found something. */
function pathsWith(wanted: string, { output }: Outcome): string[] {
  const { documents } = JSON.parse(output) as { documents: { path: string; findings: { rule: string }[] }[] };
  return documents.filter(({ findings }) => findings.some(({ rule }) => rule === wanted)).map(({ path }) => path);
}

describe('a lint of many documents', () => {
  it('tells again what it told before, of documents that say the same', async () => {
    const { folder, cached, cacheFile } = setUp();
    const first = await cached();
    expect(first.output).toContain('action-owner');
    // Only a look into the cache brings this.
    writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replaceAll('action-owner', 'action-known'));
    expect((await cached()).output).toBe(first.output.replaceAll('action-owner', 'action-known'));
    write(folder, place(7), documentOf(7).replace('TBD', '@kim'));
    const marked = pathsWith('action-known', await cached());
    expect(marked).toHaveLength(count - 1);
    expect(marked).not.toContain(place(7));
  });

  it('spares itself a look at files that were not written to, and takes a look where that can’t be told', async () => {
    const { folder, cached, anew, cacheFile } = setUp();
    await untilSettled();
    await cached();
    // As if each file had said something else, which only who looks at it finds out.
    const texts = /"[\w-]{43}"(?=[,\]])/g;
    writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replaceAll(/\],\[(?:"[\w-]{43}",?)+\]/g, (column) => column.replaceAll(texts, `"${'x'.repeat(43)}"`)).replaceAll('action-owner', 'action-known'));
    const { mtime, atime } = statSync(join(folder, place(7)));
    write(folder, place(7), documentOf(7).replaceAll('Sam', 'Pam'));
    utimesSync(join(folder, place(7)), atime, mtime);
    const later = new Date(mtime.valueOf() + 1000);
    utimesSync(join(folder, place(8)), later, later);
    const marked = pathsWith('action-known', await cached());
    expect(marked).toHaveLength(count - 2);
    expect([place(7), place(8)].filter((path) => marked.includes(path))).toEqual([]);
    rmSync(cacheFile());
    expect(await cached()).toEqual(await anew());
  });

  it.each(formats)('reports the same from its cache as %s, in any number of threads', async (format) => {
    const { cached, anew } = setUp();
    const expected = await anew('--format', format);
    for (const threads of ['2', '1']) expect(await cached('--format', format, '--threads', threads)).toEqual(expected);
  });

  it('finds after any change what it would find without a cache', async () => {
    const { folder, cached, anew } = setUp();
    const numbers = fc.integer({ min: 0, max: 9 });
    const changes: fc.Arbitrary<() => void> = fc.oneof(
      fc.tuple(numbers, numbers).map(([number, other]) => () => write(folder, place(number), documentOf(number, documentOf(other).split('| 1 | ')[1]!.split(' |')[0]))),
      numbers.map((number) => () => write(folder, place(number), documentOf(number).replace('12% of', 'some of'))),
      numbers.map((number) => () => rmSync(join(folder, place(number)), { force: true })),
      fc.boolean().map((isThere) => () => (isThere ? write(folder, 'docs/runbooks/checkout.md', '# Runbook: Checkout\n') : rmSync(join(folder, 'docs/runbooks/checkout.md'), { force: true }))),
      fc.constantFrom('team: Web\n', 'rules:\n  action-owner: hint\n', 'rules:\n  action-repeated: off\n').map((policy) => () => write(folder, '.incidents/policy.yaml', policy)),
    );
    await fc.assert(fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (some) => {
      for (const change of some) change();
      expect(await cached()).toEqual(await anew());
    }), { numRuns: 6 });
  }, 120_000);

  it('knows of an earlier action that came, and of one that is gone, in documents that stayed the same', async () => {
    const { folder, cached, anew } = setUp();
    const action = 'Add the plan of query 150 to the release check';
    const repeated = async () => pathsWith('action-repeated', await cached());
    expect(await repeated()).toEqual([]);
    write(folder, place(3), documentOf(3, action));
    expect(await repeated()).toEqual([place(150)]);
    rmSync(join(folder, place(3)));
    expect(await repeated()).toEqual([]);
    expect(await cached()).toEqual(await anew());
  });

  it('asks the clock again', async () => {
    const { folder, cached, anew } = setUp();
    write(folder, place(5), documentOf(5).replace('2026-02-07', '[Date]').replace('1. **Staging', '1. [Lesson]\n2. **Staging').replaceAll(dayOf(5), '2026-02-08'));
    // The draft is due a day after 15:12, when the incident was over.
    for (const moment of ['2026-02-09T15:00Z', '2026-02-09T15:30Z', '2026-02-09T15:00Z', '2026-02-10T15:00Z', '2026-03-20']) {
      expect(await cached('--now', moment)).toEqual(await anew('--now', moment));
    }
    for (const [moment, late] of [['2026-02-09T15:00Z', []], ['2026-02-09T15:30Z', [place(5)]]] as const) {
      expect(pathsWith('postmortem-deadline', await cached('--now', moment))).toEqual(late);
    }
  });

  it('asks for the machine’s zone again', async () => {
    const { folder, caches } = setUp();
    // Overdue where it is the 10th already.
    write(folder, place(5), documentOf(5).replace('2026-03-12', '2026-02-09'));
    const lint = (zone: string, ...options: string[]) => program.run(['lint', '--now', '2026-02-09T15:00Z', '--format', 'json', ...options], { folder, environment: { TZ: zone } });
    for (const zone of ['UTC', 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      expect(await lint(zone, '--cache', caches)).toEqual(await lint(zone, '--no-cache'));
    }
    const overdue = async (zone: string) => pathsWith('action-overdue', await lint(zone, '--cache', caches));
    expect([await overdue('UTC'), await overdue('Asia/Tokyo')]).toEqual([[], [place(5)]]);
  });

  it('keeps what a run over a part of the documents leaves out, and nothing of what it fixes', async () => {
    const { folder, cached, caches, cacheFile } = setUp();
    await cached();
    const before = readFileSync(cacheFile(), 'utf8');
    write(folder, 'notes/new.md', '# Postmortem: New\n');
    await cached('docs/postmortems', 'notes');
    const after = readFileSync(cacheFile(), 'utf8');
    for (const path of ['docs/runbooks/checkout.md', 'notes/new.md']) expect(after).toContain(`"${path}"`);
    writeFileSync(cacheFile(), before);
    await cached('--fix');
    expect([readFileSync(cacheFile(), 'utf8'), readdirSync(caches).length]).toEqual([before, 2]);
  });

  it('knows after a run over a part of the documents what a change has to do with the rest', async () => {
    const { folder, cached, anew } = setUp();
    // One more that no run over the postmortems leaves out, so that there are enough of them for a cache.
    write(folder, 'docs/postmortems/2024/last.md', documentOf(count + 1));
    expect(pathsWith('action-repeated', await cached())).toEqual([]);
    write(folder, place(3), documentOf(3, `Add the plan of query ${count + 1} to the release check`));
    const all = readdirSync(join(folder, 'docs/postmortems')).filter((name) => name.endsWith('.md')).map((name) => `docs/postmortems/${name}`);
    await cached(...all);
    expect(pathsWith('action-repeated', await cached())).toEqual(['docs/postmortems/2024/last.md']);
    expect(await cached()).toEqual(await anew());
  });

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['another program’s', () => '[1, 2]'],
    ['of another version', (text: string) => text.replace('["', '["!')],
  ])('does without a cache file that is %s', async (_, damaged) => {
    const { caches, cached, anew } = setUp();
    await untilSettled();
    await cached();
    const files = cacheFiles(caches);
    expect(files).toHaveLength(2);
    const whole = files.map((file) => readFileSync(file, 'utf8'));
    for (const those of [[0], [1], [0, 1]]) {
      for (const at of those) writeFileSync(files[at]!, damaged(whole[at]!));
      expect(await cached()).toEqual(await anew());
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(whole);
    }
  });

  it('does without a folder that nobody may write to', async () => {
    const { caches, cached, anew } = setUp();
    writeFileSync(join(caches, 'file'), '');
    expect(await cached('--cache', join(caches, 'file/below'))).toEqual(await anew());
  });
});

it('says that a cache needs a folder, which it keeps out of a repository', async () => {
  const folder = manyDocuments();
  expect(await program.run(['lint', '--cache='], { folder })).toEqual({ exitCode: 2, output: '', errors: 'incident-desk: --cache is followed by the name of a folder.\n' });
  await program.run(['lint', '--cache', '.cache/incidents'], { folder });
  expect(readFileSync(join(folder, '.cache/incidents/.gitignore'), 'utf8')).toBe('*\n');
});

it('remembers nothing of few documents', async () => {
  const [folder, caches] = [repository({ [place(1)]: documentOf(1) }), repository({})];
  await program.run(['lint', '--cache', caches], { folder });
  expect(readdirSync(caches)).toEqual([]);
});

it('remembers for one document among many what the others have open, whatever the form of the report', async () => {
  const { folder, caches, cached, anew } = setUp();
  write(folder, place(150), documentOf(150, 'Add the plan of query 3 to the release check'));
  expect(pathsWith('action-repeated', await cached(place(150)))).toEqual([place(150)]);
  expect(cacheFiles(caches)).toHaveLength(1);
  const [file] = cacheFiles(caches) as [string];
  const whole = readFileSync(file, 'utf8');
  // Only a look into the cache brings this.
  writeFileSync(file, whole.replaceAll(/(?<="sameWords":)\d+/g, (number) => number.replaceAll(/\d/g, '1')));
  expect(pathsWith('action-repeated', await cached(place(150)))).toEqual([]);
  writeFileSync(file, whole);
  for (const [number, action] of [[3, 'Something else'], [4, 'Add the plan of query 3 to the release check']] as const) {
    write(folder, place(number), documentOf(number, action));
    for (const format of formats) expect(await cached(place(150), '--format', format)).toEqual(await anew(place(150), '--format', format));
  }
  expect(pathsWith('action-repeated', await cached(place(150)))).toEqual([place(150)]);
  // A whole lint takes it up.
  expect(await cached()).toEqual(await anew());
});

it('keeps to itself what documents say, throws away what is old, and leaves other files alone', async () => {
  const { caches, cached, cacheFile } = setUp();
  const [old, others] = [join(caches, `incident-desk-${'x'.repeat(43)}.json`), join(caches, 'package.json')];
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const file of [old, others]) {
    writeFileSync(file, '{}');
    utimesSync(file, longAgo, longAgo);
  }
  await cached();
  expect([existsSync(old), existsSync(others)]).toEqual([false, true]);
  if (process.platform !== 'win32') expect(statSync(cacheFile()).mode & 0o777).toBe(0o600);
});

it.each([
  ['linux', { HOME: '/home/kim' }, '/home/kim/.cache/incident-desk'],
  ['linux', { HOME: '/home/kim', XDG_CACHE_HOME: '/var/cache/kim' }, '/var/cache/kim/incident-desk'],
  ['darwin', { HOME: '/Users/kim' }, '/Users/kim/Library/Caches/incident-desk'],
  ['linux', { HOME: '' }, undefined],
  ['linux', { XDG_CACHE_HOME: 'caches' }, undefined],
  ['win32', {}, undefined],
] as const)('finds the folder that %s has for caches, with %j', (platform, environment, folder) => {
  expect(userCacheFolder(environment, platform)).toBe(folder);
});
