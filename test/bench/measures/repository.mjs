import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { corpus, writeCorpus } from '../corpus.mjs';
import { median } from '../measure.mjs';
import { program, ripgrep } from '../peers/index.mjs';

const cli = fileURLToPath(new URL('../../../dist/incident-desk.js', import.meta.url));

/**
 * A whole repository on the command line, each program in a process of its own, the same files for all of them.
 * @param {{ folder: string, files: number, rounds: number }} context
 * @returns {import('../row.mjs').Row[]}
 */
export function repository({ folder, files, rounds }) {
  const root = join(folder, 'repository');
  const bytes = writeCorpus(root, files);
  writeFileSync(join(root, '.remarkrc.json'), JSON.stringify({ plugins: [program('remark-gfm/index.js'), program('remark-preset-lint-recommended/index.js')] }));
  const paths = [...corpus(files)].map(({ path }) => join(root, path));
  const node = (/** @type {string[]} */ ...args) => timed(process.execPath, args, root);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const ours = (/** @type {string[]} */ ...options) => node(cli, 'lint', '--now', '2026-10-10T12:00Z', ...options, '.');
  const again = () => ours('--cache', join(folder, 'caches'));
  const commands = {
    ours: () => ours('--no-cache'),
    again,
    changed() {
      appendFileSync(paths[0] ?? '', '\nOne more line.\n');
      return again();
    },
    idle: () => timed(process.execPath, [cli, 'lint', '.'], empty),
    markdownlint: () => node(program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'),
    remark: () => node(program('remark-cli/cli.js'), '--quiet', '.'),
    limit: () => clocked(() => paths.forEach((path) => readFileSync(path))),
  };
  const lint = measured(rounds, commands, ['ours', 'again', 'changed', 'idle', 'limit']);
  const search = ripgrep();
  const actions = measured(rounds * 3, {
    ours: () => node(cli, 'actions', '--all', '--format', 'json', '.'),
    ...(search === undefined ? {} : { ripgrep: () => clocked(() => actionRows(search, root)) }),
  }, []);
  const { ours: first, again: second, changed, idle, ...others } = lint;
  const row = (/** @type {string} */ what, /** @type {number} */ taken) => (
    { what, unit: /** @type {const} */ ('ms'), ours: taken, ...others, goal: '50 × ahead', isReached: taken * 50 <= Math.min(others.markdownlint, others.remark) });
  return [
    row(`lint of ${files.toLocaleString('en')} files (${(bytes / 1e6).toFixed(0)} MB), command line, the first one`, first),
    row('another lint of them', second),
    row('another lint after one of them has changed', changed),
    { what: 'a lint of nothing: the program starts and ends', unit: 'ms', ours: idle },
    { what: 'all action items of them, command line', unit: 'ms', ...actions },
  ];
}

/** As extensions that list to-dos do it: every line that may be one, what ripgrep prints taken apart. */
export function actionRows(/** @type {string} */ search, /** @type {string} */ root) {
  const { stdout } = spawnSync(search, ['--line-number', '--column', '--no-heading', '--color=never', String.raw`^\s*(?:[-*+] \[[ xX]\]|\|.*(?:\d{4}-\d\d-\d\d|@\w+).*\|)`, root], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return stdout.split('\n').map((line) => /^(.*?):(\d+):(\d+):(.*)$/.exec(line)?.slice(1));
}

/**
 * Those in `quick` run three times a round, and once before all to warm the files' pages.
 * @template {string} Name
 * @param {number} rounds
 * @param {Partial<Record<Name, () => number>>} commands
 * @param {readonly Name[]} quick
 */
function measured(rounds, commands, quick) {
  const names = /** @type {Name[]} */ (Object.keys(commands));
  const taken = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (const name of quick) commands[name]?.();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) for (let time = quick.includes(name) ? 3 : 1; time > 0; time--) taken[name].push(commands[name]?.() ?? NaN);
  }
  return /** @type {Record<Name, number>} */ (Object.fromEntries(names.map((name) => [name, median(taken[name])])));
}

/** All of these exit with 1 where they have findings. */
function timed(/** @type {string} */ file, /** @type {string[]} */ args, /** @type {string} */ cwd) {
  return clocked(() => {
    const { status, stderr } = spawnSync(file, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} failed:\n${stderr.slice(0, 2000)}`);
  });
}

function clocked(/** @type {() => unknown} */ run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
