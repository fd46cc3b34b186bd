import type { ActionState } from '../document/model';

/** How a team writes the three states. */
export type StateWords = Readonly<Record<ActionState, string>>;

const english: StateWords = { open: 'Open', done: 'Done', dropped: "Won't do" };
const upperCase: StateWords = { open: 'TODO', done: 'DONE', dropped: "WON'T DO" };
const lowerCase: StateWords = { open: 'todo', done: 'done', dropped: "won't do" };
const dutch: StateWords = { open: 'Open', done: 'Gereed', dropped: 'Vervallen' };
const japanese: StateWords = { open: '未着手', done: '完了', dropped: '見送り' };
const boxes: StateWords = { open: '☐', done: '☑', dropped: '🚫' };
const brackets: StateWords = { open: '[ ]', done: '[x]', dropped: "Won't do" };
const emoji: StateWords = { open: '⏳', done: '✅', dropped: '🚫' };

const japaneseScript = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const dutchWord = /^(?:gereed|afgerond|klaar|bezig|nieuw|actie|eigenaar|verantwoordelijke|vervallen|gesloten|te doen)$/i;
const pictograph = /\p{Extended_Pictographic}/u;

/**
 * The three states in the manner of one that is already there: its language, its case, its emoji. Undefined for a text
 * that shows no manner, such as an empty one.
 */
export function stateWordsLike(sample: string): StateWords | undefined {
  const words = sample.replace(/[^\p{L}\p{N} ']/gu, '').trim();
  if (/[☐☑]/.test(sample)) return boxes;
  if (/\[[ xX]\]/.test(sample)) return brackets;
  if (words === '') return pictograph.test(sample) ? emoji : undefined;
  const spelled = spelling(words);
  return pictograph.test(sample) ? withEmoji(spelled) : spelled;
}

export const plainStateWords = english;

function spelling(words: string): StateWords {
  if (japaneseScript.test(words)) return japanese;
  if (dutchWord.test(words)) return dutch;
  if (words === words.toUpperCase()) return upperCase;
  return words === words.toLowerCase() ? lowerCase : english;
}

function withEmoji(words: StateWords): StateWords {
  return {
    open: `${emoji.open} ${words.open}`,
    done: `${emoji.done} ${words.done}`,
    dropped: `${emoji.dropped} ${words.dropped}`,
  };
}
