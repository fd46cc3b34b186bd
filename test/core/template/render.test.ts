import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/core/document/remark';
import { blanksIn } from '../../../src/core/template/blanks';
import { builtInTemplates, templateNames } from '../../../src/core/template/built-in';
import { chooseTemplate } from '../../../src/core/template/choose';
import { render } from '../../../src/core/template/render';

test('a missing value becomes a blank with its name', () => {
  expect(render('**Users**: {{usersAffected}}, {{{a.deepOne}}}', {})).toBe('**Users**: [Users affected], [Deep one]\n');
});

test('nothing is escaped for HTML', () => {
  expect(render('{{title}}', { title: `R&D's "queue" > 5 < 6` })).toBe(`R&D's "queue" > 5 < 6\n`);
});

test('marks of optional parts are not written', () => {
  expect(render('## Notes\n<!-- optional -->\n\n**Published**: x <!-- optional -->\n', {})).toBe('## Notes\n\n**Published**: x\n');
});

test('a pipe is escaped in a table and nowhere else', () => {
  expect(render('{{a}}\n\n| {{a}} |\n|---|', { a: 'x | y' })).toBe('x | y\n\n| x \\| y |\n|---|\n');
});

test.each([
  ['# x', '\\# x'], ['- x', '\\- x'], ['1. x', '1\\. x'], ['> x', '\\> x'], ['```', '\\`\\`\\`'], ['[x] done', '\\[x] done'],
  ['[a]: /b', '\\[a]: /b'], ['a\n\n# b', 'a # b'], ['**Severity**: SEV-4', '\\*\\*Severity\\*\\*: SEV-4'], ['<!-- x', '\\<!-- x'],
  ['a `b*` c', 'a `b*` c'], ['a ` c', 'a \\` c'], ['snake_case', 'snake_case'], ['[URGENT]', '\\[URGENT\\]'], ['5 < 6', '5 < 6'],
])('a value %j at the start of a line is written as %j', (value, written) => {
  expect(render('{{value}}', { value })).toBe(`${written}\n`);
});

describe('no code can be reached', () => {
  test.each(['constructor', 'title.constructor', '__proto__', 'title.constructor.constructor', 'toString'])('{{%s}}', (name) => {
    expect(render(`{{${name}}}`, { title: 'x' })).toMatch(/^\[.*\]\n$/);
    expect(render(`{{#${name}}}reached{{/${name}}}`, { title: 'x' })).toBe('\n');
  });
});

/** What the structure of a document is, whatever its words are. */
const shape = (text: string) =>
  markdown.parse(text).children.map((node) => ('depth' in node ? `${node.type} ${node.depth}` : node.type)).join('\n');

const hostile = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.constantFrom('#', ' ', '\n', '|', '`', '-', '*', '_', '>', '<', '!', '[', ']', '(', ')', ':', '\\', '~', '=', 'a', '1', '.', '&', '\t', '\r') }),
);

test('no value changes the structure of a document', () => {
  const template = '# T: {{v}}\n\n**A**: {{v}}\n**B**: {{v}}\n\n{{v}}\n{{v}} {{v}}\n\n- {{v}}\n- [ ] {{v}}\n\n> {{v}}\n\n1. **x** {{v}}\n\n| A |\n|---|\n| {{v}} |\n\nz';
  const expected = shape(render(template, { v: 'a' }));
  fc.assert(fc.property(hostile, (v) => {
    expect(shape(render(template, { v }))).toBe(expected);
  }), { numRuns: 100 });
});

test('a table keeps its cells whatever is in them', () => {
  fc.assert(fc.property(hostile, (value) => {
    const [table] = markdown.parse(render('| A | B |\n|---|---|\n| {{v}} | {{v}} |', { v: value })).children;
    expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual([2, 2]);
  }), { numRuns: 200 });
});

test('a value that is there never looks like a blank', () => {
  fc.assert(fc.property(hostile.filter((value) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() !== ''), (value) => {
    expect(blanksIn(render('**Title**: {{value}}', { value }))).toEqual([]);
  }), { numRuns: 200 });
});

test.each(templateNames)('the built-in template %s is sound and leaves blanks to fill in', (name) => {
  const { text } = chooseTemplate(name, undefined);
  expect(chooseTemplate(name, text).problem).toBeUndefined();
  expect(render(text, {})).toContain('# ');
  expect(blanksIn(render(text, {})).length).toBeGreaterThan(3);
});

test.each([
  ['a {{#b}} c', '{{#b}}', 'Unclosed section "b"'],
  ['a\n{{/b}}', '{{/b}}', 'Unopened section "b"'],
  ['a {{b\nc', '{{b', 'Unclosed tag'],
])('a broken template %j is reported at %j, and the built-in one is used', (own, at, reason) => {
  const { text, problem } = chooseTemplate('runbook', own);
  expect(text).toBe(builtInTemplates.runbook);
  expect(own.slice(problem!.start, problem!.end)).toBe(at);
  expect(problem!.message.facts['reason']).toBe(reason);
});
