const words = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+/gu;
const plainWord = /^[a-z0-9]+$/;
const ascii = /^[\x00-\x7f]+$/;
const camelCase = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** Words that say nothing about what happened, in the languages of this extension. */
const stopWords = new Set(
  ('a an and are as at be but by for from had has have in into is it its not of on or our out so than that the their then there ' +
    'these they this to was we were when where which while will with ' +
    'de het een en van voor naar met op aan bij door uit over niet is was zijn waren werd worden wordt dat die dit deze als').split(' '),
);

/**
 * The terms a text is found by, in any language: folded words, the parts of `CamelCase` names beside the whole, and pairs
 * of characters where a script has no spaces.
 */
export function termsOf(text: string): string[] {
  return (text.normalize('NFKC').match(words) ?? []).flatMap(termsOfWord).filter(isTelling);
}

function termsOfWord(word: string): string | string[] {
  // Most words of most texts need nothing more.
  if (plainWord.test(word)) return word;
  if (ascii.test(word)) return namesIn(word);
  return [...word.replace(unspaced, ' ').split(' ').filter((part) => part !== '').flatMap(namesIn), ...pairsIn(word)];
}

/** A word, and its parts where it is a name in camel case. */
function namesIn(word: string): string[] {
  const parts = word.split(camelCase);
  return parts.length > 1 ? [fold(word), ...parts.map(fold)] : [fold(word)];
}

/** Neighbouring characters of a script without spaces; a single character stands for itself. */
function pairsIn(word: string): string[] {
  return (word.match(unspaced) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.length < 2 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

/** Lower case, without the accents that people leave out when they type in a hurry. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  return ascii.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC');
}

/** One Latin letter or digit says nothing; one character of another script may be a word. */
function isTelling(term: string): boolean {
  return (term.length > 1 || !ascii.test(term)) && !stopWords.has(term);
}
