const words = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+/gu;
const camelCase = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** Words that say nothing about what happened, in the languages of this extension. */
const stopWords = new Set(
  ('a an and are as at be but by for from had has have in into is it its not of on or our so than that the their then there ' +
    'these they this to was we were when where which while will with ' +
    'de het een en van voor naar met op aan bij door uit over niet is was zijn waren werd worden wordt dat die dit deze als').split(' '),
);

/**
 * The terms a text is found by, in any language: folded words, the parts of `CamelCase` names beside the whole, and pairs
 * of characters where a script has no spaces.
 */
export function termsOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(words)].flatMap(([word]) => {
    const pairs = [...word.matchAll(unspaced)].flatMap(([run]) => pairsOf(run));
    const spaced = word.replace(unspaced, ' ').split(' ').filter((part) => part !== '');
    return [...spaced.flatMap((part) => [part, ...partsOf(part)]).map(fold).filter(isTelling), ...pairs];
  });
}

function partsOf(word: string): string[] {
  const parts = word.split(camelCase);
  return parts.length > 1 ? parts : [];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length < 2 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Lower case, without the accents that people leave out when they type in a hurry. */
function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC');
}

function isTelling(term: string): boolean {
  return term.length > 1 && !stopWords.has(term);
}
