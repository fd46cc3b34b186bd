import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/core/document/remark';

describe('remark', () => {
  it('counts a byte order mark', () => {
    const [heading] = markdown.parse('\uFEFF# a\n\n# b').children;
    expect(heading?.position).toEqual({ start: { line: 1, column: 2, offset: 1 }, end: { line: 1, column: 5, offset: 4 } });
  });

  it('reads tables and front matter', () => {
    expect(markdown.parse('---\na: b\n---\n| a |\n|---|\n').children.map(({ type }) => type)).toEqual(['yaml', 'table']);
  });

  it('reads a text that it runs out of stack on as one paragraph', () => {
    const atTheEdge = (): Root => {
      try {
        return atTheEdge();
      } catch {
        return markdown.parse('# a\nb');
      }
    };
    const { children } = atTheEdge();
    expect(children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(children[0]?.position?.end).toEqual({ line: 2, column: 2, offset: 5 });
  });

  it('counts a byte order mark in front of more nodes than a call can have arguments', () => {
    const [paragraph] = markdown.parse(`\uFEFF${'<b>x'.repeat(70_000)}`).children;
    expect(paragraph?.position?.end.offset).toBe(280_001);
  });
});
