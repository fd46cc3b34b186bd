import { alternate } from '../measure.mjs';
import { linters } from '../peers/index.mjs';

/** Head and foot of a postmortem around a part that can be of any length. */
const around = (/** @type {string} */ part) => `# Postmortem: Checkout unavailable

**Date**: 2026-02-05
**Severity**: SEV-1

## Timeline

${part}
## Lessons Learned

1. Staging must mirror production.
`;

const repeat = (/** @type {number} */ count, /** @type {(at: number) => string} */ line) => Array.from({ length: count }, (_, at) => line(at)).join('');
const two = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** @type {{ what: string, write: (count: number) => string, largest: number }[]} */
const parts = [
  {
    what: 'rows',
    write: (count) => `| Time (UTC) | Event |\n|---|---|\n${repeat(count, (at) => `| ${two(Math.floor(at / 60) % 24)}:${two(at % 60)} | The error rate rose to ${at % 97}%. |\n`)}\n`,
    largest: 100_000,
  },
  { what: 'headings', write: (count) => repeat(count, (at) => `### 14:${two(at % 60)} UTC\n\nThe error rate rose to ${at % 97}%.\n\n`), largest: 10_000 },
  { what: 'action items', write: (count) => `## Action Items\n\n${repeat(count, (at) => `- [ ] Add limit ${at} to the checkout @kim by 2026-12-12 ROOSE-${at}\n`)}\n`, largest: 10_000 },
];

/**
 * Text → findings of ever longer documents: time for each row must stay what it is.
 * @param {{ subject: string }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function growth({ subject }) {
  const { lint } = await import(subject);
  const markdownlint = await import(linters.markdownlint);
  return parts.flatMap(({ what, write, largest }) => {
    const counts = [1_000, 10_000, 100_000].filter((count) => count <= largest);
    const texts = counts.map((count) => around(write(count)));
    const ours = alternate(6, Object.fromEntries(texts.map((text, index) => [index, () => lint(text)])), { 0: 20, 1: 4 });
    // Ten times as many rows take it minutes.
    const theirs = alternate(3, { 0: () => markdownlint.lint(texts[0] ?? '') });
    return counts.map((count, index) => {
      const growth = index === 0 ? undefined : (ours[index] ?? NaN) / (ours[index - 1] ?? NaN);
      return {
        what: `${count.toLocaleString('en')} ${what} → all findings`,
        unit: /** @type {const} */ ('ms'),
        ours: ours[index] ?? NaN,
        ...(index === 0 ? { markdownlint: theirs[0] } : {}),
        // Caches of the processor make anything slower on ten times as much.
        ...(growth === undefined ? {} : { goal: `linear (× ${growth.toFixed(1)} for 10 × as much)`, isReached: growth <= 13 }),
      };
    });
  });
}
