import type { Span } from '../../../document/model';

interface Sign {
  /** Looked up by `indexOf`, which passes over a text many times faster than one pattern of all signs. */
  readonly letters: string;
  /** What must begin right there; what stands before is looked at from there. */
  readonly pattern: RegExp;
}

/**
 * What every secret the detector knows starts with or holds. Cheap, and never without a match where the detector finds
 * something; most matches are no secrets.
 */
const signs: readonly Sign[] = [
  { letters: '_', pattern: /_(?:authToken=|(?<=npm_|lin_api_|shp(?:pa|ca|at|ss)_|gh[opsru]_|github_pat_|[sr]k_live_|gl(?:sa|c)_|sntry[su]_|plane_api_)|(?<=ops_)ey)/y },
  { letters: 'J', pattern: /(?<=ey)J/y },
  { letters: 'AIza', pattern: /AIza/y },
  { letters: '://', pattern: /:\/\/[^\s/:]{1,256}:[^\s/@]{1,256}@/y },
  { letters: 'x-oauth-basic', pattern: /x-oauth-basic/y },
  { letters: 'xox', pattern: /xox[abopr]-/y },
  { letters: 'xapp-', pattern: /xapp-/y },
  { letters: 'k-', pattern: /(?<=s)k-/y },
  { letters: 'glpat-', pattern: /glpat-/y },
  { letters: 'BEGIN', pattern: /(?<=-----)BEGIN/y },
  { letters: 'SG.', pattern: /SG\./y },
];

/** The same for signs that can be written in several ways. */
const otherSigns = [
  /\b(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}/g,
  /(?:SECRET|[sS]ecret)_?(?:ACCESS|[aA]ccess)/g,
  /[hH][oO][oO][kK][sS]\.[sS]/g,
];

/** Where signs stand in the text, in order. None goes on over the end of a line. */
export function signsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { letters, pattern } of signs) {
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length)) {
      pattern.lastIndex = at;
      if (pattern.test(text)) found.push({ start: at, end: pattern.lastIndex });
    }
  }
  for (const pattern of otherSigns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push({ start: match.index, end: pattern.lastIndex });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Longer than any key. */
const longestKey = 12_000;

/**
 * The lines of a text that may hold a secret, by its signs, in order and apart from each other. Only they are given to the detector,
 * so that what it found stays known while another line is written.
 */
export function* suspects(text: string, signs: readonly Span[]): Generator<Span> {
  let reached = 0;
  for (const { start: index } of signs) {
    if (index < reached) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    // A value may stand on the line below its name, and a key on many.
    const close = text.startsWith('BEGIN', index) ? text.slice(index, index + longestKey).lastIndexOf('-----END') : -1;
    const end = lineEnd(text, close < 0 ? lineEnd(text, index) + 1 : index + close);
    yield { start, end };
    reached = end;
  }
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
