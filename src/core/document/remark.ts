import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownParser } from '../ports';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
 * remark with GFM and YAML or TOML front matter: the one file that loads it, and only on first use.
 *
 * A text that it fails on, as it nests so deep that it runs out of stack, reads as one paragraph.
 */
export const markdown: MarkdownParser = {
  parse(text) {
    try {
      const root = processor.parse(text);
      if (text.charCodeAt(0) === 0xfeff) countByteOrderMark(root);
      return root;
    } catch {
      return plain(text);
    }
  },
};

/** remark counts from behind a byte order mark; our offsets are those of the text. */
function countByteOrderMark(root: Root): void {
  const open: (Root | RootContent)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.position) {
      for (const point of [node.position.start, node.position.end]) {
        point.offset = (point.offset ?? 0) + 1;
        if (point.line === 1) point.column++;
      }
    }
    // One by one: a paragraph may have more of them than a call can have arguments.
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}

function plain(text: string): Root {
  const lines = text.split(/\r\n|\r|\n/);
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length },
  };
  return { type: 'root', position, children: [{ type: 'paragraph', position, children: [{ type: 'text', value: text, position }] }] };
}
