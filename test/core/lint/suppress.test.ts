import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import type { Finding } from '../../../src/core/lint/finding';
import { lint } from '../../../src/core/lint/lint';
import type { Rule } from '../../../src/core/lint/rule';
import { disableForDocument, disableForLine } from '../../../src/core/lint/suppress';
import { lintOptions, read } from './document';

/** Finds every `X`. */
const rule: Rule = {
  id: 'no-x', kinds: ['postmortem'], level: 'warning', messages: { here: '' },
  check({ document, report }) {
    for (const { index } of document.text.matchAll(/X/g)) report({ at: { start: index, end: index + 1 }, message: 'here' });
  },
};

function find(text: string): readonly Finding[] {
  return lint(read(text), { ...lintOptions({}), rules: [rule] }).findings;
}

/** The lines that are still marked once the first finding is silenced for its line, and the text then. */
function silence(text: string): { text: string; left: string[] } {
  const [first] = find(text);
  const after = apply(text, disableForLine(read(text), first!));
  return { text: after, left: find(after).map(({ start }) => after.slice(start - 2, start + 1)) };
}

describe('disabling a rule for a line', () => {
  it.each([
    ['a paragraph', 'a X\n\nb X\n', '<!--lint ignore no-x-->\na X\n\nb X\n', ['b X']],
    ['a heading', '# a\n\n## a X\n## b X\n', '# a\n\n<!--lint ignore no-x-->\n## a X\n## b X\n', ['b X']],
    ['Windows line ends', 'z\r\n\r\na X\r\n\r\nb X\r\n', 'z\r\n\r\n<!--lint ignore no-x-->\r\na X\r\n\r\nb X\r\n', ['b X']],
    ['a table, as a whole', '| A |\n|---|\n| a X |\n| b X |\n', '<!--lint ignore no-x-->\n| A |\n|---|\n| a X |\n| b X |\n', []],
    ['the first item of a list', '- a X\n- b X\n', '<!--lint disable no-x-->\n- a X\n  <!--lint enable no-x-->\n- b X\n', ['b X']],
    ['another item', '1. z\n2. a X\n3. b X', '1. z\n   <!--lint disable no-x-->\n2. a X\n   <!--lint enable no-x-->\n3. b X', ['b X']],
    ['an item of an inner list', '- z\n  - a X\n  - b X\n', '- z\n  <!--lint disable no-x-->\n  - a X\n    <!--lint enable no-x-->\n  - b X\n', ['b X']],
    ['an item above an inner list', '- a X\n  - b X\n', '<!--lint disable no-x-->\n- a X\n  <!--lint enable no-x-->\n  - b X\n', ['b X']],
  ])('in %s', (_, before, after, left) => {
    expect(silence(before)).toEqual({ text: after, left });
  });

  it('is not offered in front matter, where no comment has a meaning', () => {
    const text = '---\ntitle: a X\n---\n';
    const [finding] = find(text);
    expect([disableForLine(read(text), finding!), disableForDocument(read(text), finding!)]).toEqual([[], []]);
  });
});

describe('disabling a rule for the document', () => {
  it.each([
    ['# a X\n\nb X\n', '<!--lint disable no-x-->\n\n# a X\n\nb X\n'],
    ['---\ntitle: a\n---\n\n# a X\n', '---\ntitle: a\n---\n\n<!--lint disable no-x-->\n\n# a X\n'],
  ])('stands at the top, below front matter: %j', (before, after) => {
    const [finding] = find(before);
    const text = apply(before, disableForDocument(read(before), finding!));
    expect(text).toBe(after);
    expect(find(text)).toEqual([]);
  });
});
