import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { linters } from '../peers/index.mjs';
import { postmortem } from '../postmortem.mjs';

const program = fileURLToPath(new URL('../allocated.mjs', import.meta.url));

/**
 * What a warm run allocates for each byte of the text.
 * @param {{ subject: string, folder: string }} context
 * @returns {import('../row.mjs').Row[]}
 */
export function allocation({ subject, folder }) {
  return [{ what: '8 KB', length: 8_000 }, { what: '300 KB', length: 300_000 }].map(({ what, length }) => {
    const text = postmortem(length);
    const file = join(folder, 'allocated.md');
    writeFileSync(file, text);
    const measure = (/** @type {string} */ linter, /** @type {number} */ warmUp) => {
      const flags = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512'];
      const bytes = execFileSync(process.execPath, [...flags, program, linter, file, String(warmUp)], { encoding: 'utf8' });
      return Number(bytes) / Buffer.byteLength(text);
    };
    const ours = measure(subject, 400_000 / text.length * 30);
    const peers = length > 8_000 ? {} : { markdownlint: measure(linters.markdownlint, 20), remark: measure(linters.remark, 20) };
    return { what: `allocated for each byte of ${what}`, unit: 'B/B', ours, ...peers, goal: '≤ 20', isReached: ours <= 20 };
  });
}
