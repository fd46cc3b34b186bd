import { linters } from '../peers/index.mjs';
import { alternate, look } from '../measure.mjs';
import { postmortem } from '../postmortem.mjs';

/**
 * From a changed text to all findings, warm, every rule on: what a keystroke costs. Nothing is kept between two runs.
 * @param {{ subject: string }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function keystroke({ subject }) {
  const { lint } = await import(subject);
  const markdownlint = await import(linters.markdownlint);
  const remark = await import(linters.remark);
  return [{ what: '8 KB', length: 8_000, rounds: 90, times: 60 }, { what: '300 KB', length: 300_000, rounds: 9, times: 20 }].map(({ what, length, rounds, times }) => {
    const text = postmortem(length);
    const medians = alternate(rounds, {
      ours: () => lint(text),
      limit: () => look(text),
      markdownlint: () => markdownlint.lint(text),
      remark: () => remark.lint(text),
    }, { ours: times, limit: times });
    const isReached = medians.ours * 100 <= medians.markdownlint;
    return { what: `text of ${what} → all findings`, unit: 'ms', ...medians, goal: '100 × ahead', isReached };
  });
}
