import { alternate } from '../measure.mjs';
import { postmortem } from '../postmortem.mjs';

/**
 * Where the time of text → findings goes: the scan, the reading, and each rule alone, the slowest first.
 * @param {{ subject: string }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function parts({ subject }) {
  const { scan, read, check, ruleNames } = await import(subject);
  const text = postmortem(8_000);
  const document = read(text);
  const times = alternate(3_000, {
    'scan': () => scan(text),
    'reading, timeline and action items': () => {
      const { timeline, actionItems } = read(text);
      return timeline.length + actionItems.length;
    },
    ...Object.fromEntries(ruleNames.map((/** @type {string} */ rule) => [rule, () => check(document, rule)])),
  });
  return Object.entries(times).map(([what, ours]) => ({ what, unit: /** @type {const} */ ('ms'), ours })).sort((one, other) => other.ours - one.ours);
}
