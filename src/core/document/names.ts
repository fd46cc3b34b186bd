import { isDigit, isWord } from './characters';
import { plain } from './inline';

/** Names longer than this are prose, and are not looked up. */
export const longestName = 120;

/**
 * What is left of a name when case, accents, markup, emoji, punctuation, numbering, text in parentheses and plural endings are taken
 * away; words are joined by one space. Two names with the same key are the same name.
 */
export function nameKey(name: string): string {
  if (name.length <= longestName) {
    if (plainLetters.test(name)) return name.toLowerCase().replace(plural, '$1');
    if (onePhrase.test(name)) return name;
    if (accentedLetters.test(name)) return name.toLowerCase().replace(accented, bareLetter).replace(plural, '$1');
  }
  const shown = name.length > longestName * 4 ? name.slice(0, longestName * 4) : plain(name, 0, name.length);
  // The first normalisation of a process loads its tables, which takes longer than a first document may.
  const source = (isAscii(shown) ? shown : shown.normalize('NFKC').replace(accented, withoutAccent)).toLowerCase();
  return words(source, true) || words(source, false);
}

/**
 * Nearly all names that a vocabulary is made of are words with single blanks between them, or kana, ideographs and syllables that stand
 * for themselves. Patterns are fast from the first name on, while loops over two thousand names were a third of a first document.
 */
const plainLetters = /^[a-z]+(?: [a-z]+)*$/i;
const accentedLetters = /^[a-zà-åç-ïñ-öù-ý]+(?: [a-zà-åç-ïñ-öù-ý]+)*$/i;
const plural = /\b([a-z]{2,}[a-rt-z])s\b/g;
const onePhrase = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]+$/;

/** Whoever has no key for them writes `Resume` and `Severite`. */
const accented = /[\u00c0-\u017f]/g;
const withoutAccent = (letter: string): string => letter.normalize('NFD')[0]!;
const bareLetters = 'aaaaaaæceeeeiiiiðnooooo÷øuuuuy';
/** Of a small letter. */
const bareLetter = (letter: string): string => bareLetters[letter.charCodeAt(0) - 0xe0] ?? withoutAccent(letter);

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

function words(source: string, skipParentheses: boolean): string {
  let key = '';
  let depth = 0;
  let start = -1;
  for (let at = 0; at <= source.length; at++) {
    const code = at < source.length ? source.charCodeAt(at) : 0;
    if (skipParentheses && (code === 40 || code === 91 || code === 0x3010)) depth++;
    const letter = depth === 0 && isWord(code);
    if (letter && start < 0) start = at;
    if (!letter && start >= 0 && !(isApostrophe(code) && isWord(source.charCodeAt(at + 1)))) {
      const word = singular(source.slice(start, at));
      if (key !== '' || !isNumbering(word)) key = key === '' ? word : `${key} ${word}`;
      start = -1;
    }
    if (depth > 0 && (code === 41 || code === 93 || code === 0x3011)) depth--;
  }
  return key;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018;

const isNumbering = (word: string): boolean => isDigit(word.charCodeAt(0)) && /^\d{1,3}$/.test(word);

const apostrophe = /['’‘]/;

function singular(word: string): string {
  const letters = apostrophe.test(word) ? word.replace(/['’‘]/g, '') : word;
  return letters.length > 3 && letters.endsWith('s') && !letters.endsWith('ss') ? letters.slice(0, -1) : letters;
}
