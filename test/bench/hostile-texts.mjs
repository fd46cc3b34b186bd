/** Lines that frame what follows as a part of a postmortem that rules look into. */
const head = '# Postmortem: Checkout unavailable\n\n**Date**: 2026-02-05\n**Severity**: SEV-1\n\n';

/** @typedef {(times: number) => string} Write */

const repeated = (/** @type {string} */ piece, before = '', after = '') => /** @type {Write} */ ((times) => before + piece.repeat(times) + after);
const within = (/** @type {string} */ section, /** @type {string} */ piece, after = '') => repeated(piece, `${head}## ${section}\n\n`, after);

/**
 * Pieces that a reader of Markdown may trip over, each to be repeated without end.
 * @type {Record<string, Write>}
 */
const marks = Object.fromEntries([
  '|', '*', '_', '[', ']', '`', '<', '>', '~', '(', ')', '!', '"', '“', '\'', '#', '-', '+', '=', ':', '\\', '&', '{', '}', '/', '.', ',', '?', '@', '%', '$', ' ', '\t', '\n', '\r', '\r\n',
  'a', '1', '１', '\u3000', '\u00a0', '😀', '\ud800', 'なぜ', '**', '__', '~~', '```\n', '~~~\n', '> ', '- ', '* ', '1. ', '- [ ] ', '[[', ']]', '](', '![', '[](', '[a](', '[a][', '[^a]: ', '[a]: /u\n', '[a]: /u "\n',
  '<!--', '<!-- a -->', '-->', '<div>', '<a b="', '<?', '<![CDATA[', '---\n', '| a ', '| - ', '|---', '**a', '*a_', '`a', 'a.b@', 'http://', 'https://a.b/', 'www.', '://a:', '{{', '}}', '<%=', '# a\n\n', '## a\n', '#a\n', 'a\n===\n',
].map((piece) => [JSON.stringify(piece), repeated(piece)]));

/** Words, numbers and moments that readers of a line stop at. @type {Record<string, Write>} */
const words = Object.fromEntries([
  'why ', 'why', '1. Why? ', 'human error ', 'should have ', 'careless ', 'TODO ', 'TBD', '-XX', '???', 'YYYY-MM-DD', 'HH:MM', '14:30 ', '14:30-', '14:', '2026-02-05', '2026-02-30 ', '31/02/2026 ', '30 February ', 'Jan 5, ', '12/',
  'UTC ', '+01:00', 'AKIA', 'secret', 'SG.', 'sk-', 'npm_', 'hooks.', '-----BEGIN', 'eyJ', '@a', '@a, ', 'ROOSE-1 ', '#1 ', 'owner: ', 'due ', 'due: 2026-02-05 ', 'by ', 'done ', '(done) ', '~~a~~ ', '**Owner**: a ', '**A**: ', 'A: ', 'about ', 'approx. ', '1h ', '1 hour ', '1 hour and ', 'see issue ', 'improve a ',
].map((piece) => [JSON.stringify(piece), repeated(piece)]));

/** The same and others where rules and readers look closer. @type {Record<string, Write>} */
const inSections = Object.fromEntries(
  ['Timeline', 'Action Items', 'Root Cause Analysis (5 Whys)', 'Impact'].flatMap((section) => [
    'word ', '14:30 a ', '- 14:30 a\n', '- a @kim by 2026-12-12 ROOSE-1\n', '- [ ] a (owner: kim, due: 2026-12-12)\n', '| 14:30 | a |\n', '| a | @kim | 2026-12-12 | ROOSE-1 |\n', '1. **Why?** a\n', '### 14:30 a\n\n', '### a b c d\n\n',
    '**Owner**: a\n', '**A**: b\n\n', 'a: b\n', '- **A**: b\n', '- a: b\n  - c: d\n', '> a\n', '*', '[', '(', '`', '**', '@', '#', '14:', '2026-', ' ', '\t', '-', '—', '. ', 'a. ', 'A', '~', '✅', '(done) ', '- a\n\n  b\n', '[a](b) ', '[a](b.md) ', '![a](b.md) ', '[a](#b) ', '[TBD] ', '[Name] ', 'TODO ', '"a" ', '<b>', 'a<br>', 'human error ', '*human error* ', '[human error ', '`human error` ',
  ].map((piece) => [`${section}: ${JSON.stringify(piece)}`, within(section, piece)])),
);

/** Documents that are large rather than odd. @type {Record<string, Write>} */
const large = {
  'rows of a timeline': within('Timeline', '| 14:30 | The error rate rose. |\n'),
  'rows under a header': (times) => `${head}## Timeline\n\n| Time | Event |\n|---|---|\n${'| 14:30 | The error rate rose. |\n'.repeat(times)}`,
  'rows of actions': (times) => `${head}## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n${'| Add a limit | @kim | 2026-12-12 |\n'.repeat(times)}`,
  'columns of a row': (times) => `${head}## Action Items\n\n|${' a |'.repeat(times)}\n|${'---|'.repeat(times)}\n|${' b |'.repeat(times)}\n`,
  'front matter without an end': repeated('a: b\n', '---\n'),
  'fenced code without an end': repeated('14:30 human error\n', '```\n'),
  'a comment without an end': repeated('human error\n', '<!--\n'),
  'nested lists': (times) => Array.from({ length: Math.ceil(Math.sqrt(times)) }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
  'nested quotations': (times) => Array.from({ length: Math.ceil(Math.sqrt(times)) }, (_, depth) => `${'>'.repeat(depth)} a\n`).join(''),
  'silenced findings': within('Lessons', '<!--lint disable blameless-language-->\n\nhuman error\n\n'),
  'sections of one name': repeated('## Impact\n\n## Timeline\n\n'),
  'definitions and links': (times) => `${'[a]: /u\n'.repeat(times)}\n${'[a][a] '.repeat(times)}`,
};

export const hostileTexts = { ...marks, ...words, ...inSections, ...large };
