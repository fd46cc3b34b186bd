import type { Span } from '../../../document/model';

/**
 * What every secret the detector knows starts with or holds. Cheap, and never without a match where the detector finds
 * something; most matches are no secrets.
 */
const mayHoldSecret = new RegExp([
  String.raw`\b(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}`,
  '(?:SECRET|[sS]ecret)_?(?:ACCESS|[aA]ccess)',
  String.raw`:\/\/[^\s\/:]{1,256}:[^\s\/@]{1,256}@`, 'x-oauth-basic',
  'npm_', 'xox[abopr]-', 'xapp-', String.raw`[hH][oO][oO][kK][sS]\.[sS]`,
  'sk-', 'lin_api_', '-----BEGIN', String.raw`SG\.`, 'shp(?:pa|ca|at|ss)_', 'gh[opsru]_', 'github_pat_', 'ops_ey',
  '[sr]k_live_', 'glpat-', 'AIza', 'gl(?:sa|c)_', 'sntry[su]_', 'plane_api_', '_authToken=', 'eyJ',
].join('|'), 'g');

/** Longer than any key. */
const longestKey = 12_000;

/**
 * The lines of a text that may hold a secret, in order and apart from each other. Only they are given to the detector, so
 * that what it found stays known while another line is written.
 */
export function* suspects(text: string): Generator<Span> {
  let reached = 0;
  for (const { 0: mark, index } of text.matchAll(mayHoldSecret)) {
    if (index < reached) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    // A value may stand on the line below its name, and a key on many.
    const close = mark === '-----BEGIN' ? text.slice(index, index + longestKey).lastIndexOf('-----END') : -1;
    const end = lineEnd(text, close < 0 ? lineEnd(text, index) + 1 : index + close);
    yield { start, end };
    reached = end;
  }
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
