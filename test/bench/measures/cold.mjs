import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { linters } from '../peers/index.mjs';
import { mapped, median } from '../measure.mjs';
import { postmortem } from '../postmortem.mjs';

const program = fileURLToPath(new URL('../first-document.mjs', import.meta.url));
const rounds = 9;

/**
 * The first document of a session: each time in a new process, before any code is warm.
 * @param {{ subject: string, folder: string }} context
 * @returns {import('../row.mjs').Row[]}
 */
export function cold({ subject, folder }) {
  const file = join(folder, 'first.md');
  writeFileSync(file, postmortem(8_000));
  const all = { ours: subject, ...linters };
  const runs = mapped(all, () => /** @type {{ load: number, first: number }[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const name of /** @type {(keyof typeof all)[]} */ (Object.keys(all))) {
      runs[name].push(JSON.parse(execFileSync(process.execPath, [program, all[name], file], { encoding: 'utf8' })));
    }
  }
  const load = mapped(runs, (list) => median(list.map((run) => run.load)));
  const first = mapped(runs, (list) => median(list.map((run) => run.first)));
  return [
    { what: 'the linter loaded, cold process', unit: 'ms', ...load },
    { what: 'first document (8 KB), cold process', unit: 'ms', ...first, goal: '10 × ahead', isReached: first.ours * 10 <= first.markdownlint },
  ];
}
