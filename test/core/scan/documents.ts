import fc from 'fast-check';

/** Marks and indentation that open and continue containers, whole and broken. */
const MARKS = [
  '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t', '> ', '>', '>\t', '- ', '-\t', '-     ', '* ', '+ ', '1. ', '1.\t', '2. ', '10) ', '[^a]: ',
  '> - ', '- > ', '  - ', '    - ', '1. - ',
];

/** Every kind of block, and what stands at its edges. */
const LINES = [
  '', '', '', ' ', '\t', '        ', 'foo', 'bar baz  ', 'a **b** `c`', '# h #', '## ', '#x', '---', '- - -', '***', '===', '--', '```', '````', '``` a`',
  '~~~ x y', '<div>', '</p>', '<b>', '<b c="d" e=f>', '<b', '<!-- x', '-->', '<pre>', '</pre>', '<?a', '?>', '<![CDATA[', ']]>', '<!X', '>',
  '| a | b |', '| a |', 'a | b', '|', '|-|-|', '--|--', ':-', '|-', ':-:|:-', '\\| | `|` |', '[a]: /u', '[a]: <u> "t', 't"', '[a]:', '/u', '[a', 'b]: c (d)',
  '[ ] t', '[x]  t', '[X]', '[ ]', '[', '] x', '[\t] t', '-', '+', '1.', '[^b]:', '[^b', '\uFEFF', '\0', '😀', '=',
];

const line = fc
  .tuple(fc.array(fc.constantFrom(...MARKS), { maxLength: 3 }), fc.constantFrom(...LINES))
  .map(([marks, rest]) => marks.join('') + rest);

/** Lines that mean nothing together, which is where parsers differ. */
export const hostileDocument = fc
  .tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), fc.boolean())
  .map(([lines, eol, last, mark]) => (mark && lines.length % 8 === 0 ? '\uFEFF' : '') + lines.join(eol) + (last ? eol : ''));

const paragraph = fc.array(fc.constantFrom('The site was down.', '**Impact**: all users', '`kubectl` said no', '2026-03-14 10:05 UTC', '<b>so</b>', '[a]: /u'), {
  minLength: 1,
  maxLength: 3,
}).map((lines) => lines.join('\n'));

const leafBlock = fc.oneof(
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('Timeline', 'What went well?', '')).map(([depth, title]) => `${'#'.repeat(depth)} ${title}`),
  fc.constantFrom('Timeline\n===', 'Timeline\n---', '***', '    indented\n\n    code', '<!-- TBC -->', '<details>\n<summary>Log</summary>\n\n</details>'),
  paragraph.map((text) => `\`\`\`sh\n${text}\n# not a heading\n\`\`\``),
  fc
    .array(fc.constantFrom('| 10:05 | down |', '| a \\| b | `c|d` |', '|', 'x | y', '||'), { maxLength: 4 })
    .map((rows) => ['| Time | Event |', '|---|:-:|', ...rows].join('\n')),
);

function indentedBy(indent: string, first: string): (text: string) => string {
  return (text) => first + text.split('\n').join(`\n${indent}`);
}

/** What people write: blocks, quotes and nested lists, a blank line between most of them. */
export const plausibleDocument = fc.letrec<{ block: string; blocks: string; document: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'nesting' },
    leafBlock,
    tie('blocks').map(indentedBy('> ', '> ')),
    fc.tuple(fc.constantFrom('- ', '* ', '1. ', '2) ', '- [ ] ', '- [x] ', '-\t'), tie('blocks')).map(([mark, text]) =>
      indentedBy(' '.repeat(mark.startsWith('- [') ? 2 : mark.length), mark)(text),
    ),
  ),
  blocks: fc
    .array(fc.tuple(tie('block'), fc.constantFrom('\n', '\n\n', '\n\n', '\n \n')), { minLength: 1, maxLength: 3, depthIdentifier: 'nesting' })
    .map((parts) => parts.map(([text, gap], index) => (index === parts.length - 1 ? text : text + gap)).join('')),
  document: fc
    .tuple(fc.constantFrom('', '---\ntitle: Down\n---\n\n', '---\n'), fc.array(tie('blocks'), { maxLength: 4 }))
    .map(([matter, parts]) => `${matter}${parts.join('\n\n')}\n`),
})).document;

/** A document with some characters taken out and some put in anywhere, as if it were being typed. */
export function edited(document: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.integer({ min: 0, max: 12 }),
    inserted: fc.oneof(fc.constant(''), fc.constantFrom(...MARKS, ...LINES, '\n', '\n\n', '\r\n', '\r', '`', '|', '\\')),
  });
  return fc.tuple(document, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((result, { at, removed, inserted }) => {
      const offset = Math.floor(at * result.length);
      return result.slice(0, offset) + inserted + result.slice(offset + removed);
    }, text),
  );
}
