/**
 * What every secret the detector knows starts with or holds. Cheap, and never without a match where the detector finds
 * something; most matches are no secrets.
 */
export const mayHoldSecret = new RegExp([
  String.raw`\b(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}`,
  '(?:SECRET|[sS]ecret)_?(?:ACCESS|[aA]ccess)',
  String.raw`:\/\/[^\s\/:]{1,256}:[^\s\/@]{1,256}@`, 'x-oauth-basic',
  'npm_', 'xox[abopr]-', 'xapp-', String.raw`[hH][oO][oO][kK][sS]\.[sS]`,
  'sk-', 'lin_api_', '-----BEGIN', String.raw`SG\.`, 'shp(?:pa|ca|at|ss)_', 'gh[opsru]_', 'github_pat_', 'ops_ey',
  '[sr]k_live_', 'glpat-', 'AIza', 'gl(?:sa|c)_', 'sntry[su]_', 'plane_api_', '_authToken=', 'eyJ',
].join('|'));
