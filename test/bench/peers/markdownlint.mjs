import { lint as markdownlint } from 'markdownlint/sync';

/** How many findings markdownlint has with all its default rules. */
export function lint(/** @type {string} */ text) {
  return markdownlint({ strings: { text } }).text.length;
}
