import { randomFrom } from '../corpus.mjs';
import { alternate, look } from '../measure.mjs';
import { linters } from '../peers/index.mjs';
import { postmortem } from '../postmortem.mjs';

/**
 * What a keystroke costs, warm, every rule on: from a changed text to all findings. A letter is typed somewhere and taken back again.
 * Ours runs as the editor does, which remembers what it found in the parts that stayed as they were, and once more without that.
 * @param {{ subject: string }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function keystroke({ subject }) {
  const { lint } = await import(subject);
  const markdownlint = await import(linters.markdownlint);
  const remark = await import(linters.remark);
  return [{ what: '8 KB', length: 8_000, rounds: 90, times: 60 }, { what: '300 KB', length: 300_000, rounds: 9, times: 20 }].flatMap(({ what, length, rounds, times }) => {
    const text = postmortem(length);
    const next = { kept: typing(text), anew: typing(text), limit: typing(text), markdownlint: typing(text), remark: typing(text) };
    const memory = {};
    const { kept, anew, ...others } = alternate(rounds, {
      kept: () => lint(next.kept(), memory),
      anew: () => lint(next.anew()),
      limit: () => look(next.limit()),
      markdownlint: () => markdownlint.lint(next.markdownlint()),
      remark: () => remark.lint(next.remark()),
    }, { kept: times, anew: times, limit: times });
    return [
      { what: `a letter in ${what} → all findings`, unit: 'ms', ours: kept, ...others, goal: '100 × ahead', isReached: kept * 100 <= others.markdownlint },
      { what: `${what} anew → all findings`, unit: 'ms', ours: anew, ...others },
    ];
  });
}

/** Gives the text with a letter more, somewhere in it, then without, and so on; at the same places on every machine. */
function typing(/** @type {string} */ text) {
  const random = randomFrom(1);
  let isTyped = false;
  return () => {
    isTyped = !isTyped;
    const at = Math.floor(random() * text.length);
    // As an editor does with its lines. What is put together with `+` is in two parts for ever, which each look at a character has to tell.
    return [text.slice(0, at), isTyped ? 'e' : '', text.slice(at)].join('');
  };
}
