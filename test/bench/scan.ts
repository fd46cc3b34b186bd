import { markdown } from '../../src/core/document/remark';
import { scan } from '../../src/core/document/scan';
import { postmortem } from './postmortem';

for (const [name, length, rounds] of [['8 KB', 8_000, 2_000], ['300 KB', 300_000, 60]] as const) {
  const text = postmortem(length);
  const limit = median(rounds, () => look(text));
  const ours = median(rounds, () => scan(text));
  const remark = median(Math.ceil(rounds / 30), () => markdown.parse(text));
  console.log(`\n${name} (${text.length} characters)`);
  row('every character once', limit, limit);
  row('scan', ours, limit);
  row('remark-parse + gfm + frontmatter', remark, limit);
}

/** What must not take more than linear time, per megabyte. */
const hostile: Record<string, string> = {
  'one line': 'a'.repeat(10_000_000),
  'prose': 'Some words in a line of text here.\n'.repeat(300_000),
  'table of 100,000 rows': `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(100_000)}`,
  'brackets': '['.repeat(1_000_000),
  'definitions': '[a]: /u\n'.repeat(100_000),
  'titles without an end': '[a]: /u "\n'.repeat(100_000),
  'deep quotation': '>'.repeat(1_000_000),
  'deep list, then blank lines': `${'- '.repeat(10_000)}\n${'\n'.repeat(1_000_000)}`,
  'almost rules': `${'* '.repeat(1000)}x\n`.repeat(500),
  'attributes': `<a ${'b=c '.repeat(250_000)}>`,
  'fences': '```\n'.repeat(250_000),
};
console.log('\nhostile texts');
for (const [name, text] of Object.entries(hostile)) {
  const milliseconds = median(4, () => scan(text));
  console.log(`${name.padEnd(36)}${((milliseconds * 1_000_000) / text.length).toFixed(1).padStart(10)} ms/MB`);
}

/** Milliseconds of the middle run, the first half left out to warm up. */
function median(rounds: number, run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const warm = times.slice(rounds >> 1).sort((one, other) => one - other);
  return warm[warm.length >> 1] ?? NaN;
}

function look(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function row(name: string, milliseconds: number, limit: number): void {
  console.log(`${name.padEnd(36)}${milliseconds.toFixed(4).padStart(10)} ms  × ${(milliseconds / limit).toFixed(1)}`);
}
