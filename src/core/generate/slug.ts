const longest = 60;

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A title as the part of a file name that people read: small letters and digits of any script with single hyphens, accents
 * removed, cut at a word. Never empty, never a name that a system keeps for itself.
 */
export function slug(title: string): string {
  const words = title
    // Compatibility forms and accents are taken apart here, the accents of Latin and Greek letters dropped.
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øœæßłđð]/g, (letter) => plainLetters[letter]!)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const name = join(words);
  return name === '' ? 'untitled' : reserved.test(name) ? `${name}-incident` : name;
}

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd' };

/** As many whole words as fit; a first word that is too long is cut between characters. */
function join(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let name = [...first].slice(0, longest).join('').slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  for (const word of rest) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return name;
}
