import type { Nodes, Paragraph, Root } from 'mdast';
import type { Block, ListItem, Span } from '../../../src/core/document/model';
import { markdown } from '../../../src/core/document/remark';
import { scan } from '../../../src/core/document/scan';

/**
 * Holds the scan to remark: both are written out as one line a block, so that a difference reads as one. `undefined` where
 * they agree.
 */
export function differenceFromRemark(text: string): string | undefined {
  const expected = outlineOfTree(text, markdown.parse(text));
  const actual = outlineOfBlocks(text, scan(text).blocks);
  const line = expected.findIndex((row, index) => row !== actual[index]);
  if (line === -1 && actual.length === expected.length) return undefined;
  const at = line === -1 ? expected.length : line;
  return `${JSON.stringify(text)}\nremark:\n${mark(expected, at)}\nscan:\n${mark(actual, at)}`;
}

function mark(rows: readonly string[], at: number): string {
  return rows.map((row, index) => (index === at ? `> ${row}` : `  ${row}`)).join('\n');
}

export function outlineOfBlocks(text: string, blocks: readonly Block[]): string[] {
  const rows: string[] = [];
  const add = (depth: number, block: Block | ListItem, type: string, facts = '') =>
    rows.push(`${'  '.repeat(depth)}${type} ${block.start}-${block.end}${facts}`);

  const visit = (block: Block, depth: number): void => {
    switch (block.type) {
      case 'heading':
        add(depth, block, block.type, ` ${block.depth} ${JSON.stringify(text.slice(block.text.start, block.text.end))}`);
        break;
      case 'code': {
        const info = block.info ? text.slice(block.info.start, block.info.end) : '';
        add(depth, block, block.type, ` ${JSON.stringify(info)} ${solid(text.slice(block.body.start, block.body.end))}`);
        break;
      }
      case 'yaml':
        add(depth, block, block.type, ` ${JSON.stringify(text.slice(block.body.start, block.body.end).replaceAll('\0', '\uFFFD'))}`);
        break;
      case 'table':
        add(depth, block, block.type);
        for (const row of block.rows) {
          const cells = row.cells.map((cell) => `${cell.outer.start}-${cell.outer.end} ${JSON.stringify(text.slice(cell.start, cell.end))}`);
          rows.push(`${'  '.repeat(depth + 1)}row ${row.start}-${row.end} ${cells.join(', ')}`);
        }
        break;
      case 'list':
        add(depth, block, block.type, block.ordered ? ' ordered' : '');
        for (const item of block.items) {
          add(depth + 1, item, 'item', item.checked === undefined ? '' : ` ${item.checked} ${JSON.stringify(checkOf(text, item))}`);
          for (const child of item.children) visit(child, depth + 2);
        }
        break;
      default:
        add(depth, block, block.type);
        if ('children' in block) for (const child of block.children) visit(child, depth + 1);
    }
  };
  for (const block of blocks) visit(block, 0);
  return rows;
}

function checkOf(text: string, item: ListItem): string {
  return item.check ? text.slice(item.check.start - 1, item.check.end + 1) : '';
}

/** remark's tree, with what the scan tells beyond it taken from the positions of the inline nodes. */
export function outlineOfTree(text: string, root: Root): string[] {
  const rows: string[] = [];
  const add = (depth: number, node: Nodes, type: string, facts = '', start = startOf(node)) =>
    rows.push(`${'  '.repeat(depth)}${type} ${start}-${endOf(node)}${facts}`);

  const visit = (node: Nodes, depth: number, check?: Span): void => {
    switch (node.type) {
      case 'heading':
        add(depth, node, node.type, ` ${node.depth} ${JSON.stringify(inlineText(text, node.children))}`);
        break;
      case 'code':
        add(depth, node, node.type, ` ${JSON.stringify(infoOf(text, node))} ${solid(node.value)}`);
        break;
      case 'yaml':
        add(depth, node, node.type, ` ${JSON.stringify(node.value)}`);
        break;
      case 'table':
        add(depth, node, node.type);
        for (const row of node.children) {
          const cells = row.children.map((cell) => `${startOf(cell)}-${endOf(cell)} ${JSON.stringify(inlineText(text, cell.children))}`);
          rows.push(`${'  '.repeat(depth + 1)}row ${startOf(row)}-${endOf(row)} ${cells.join(', ')}`);
        }
        break;
      case 'list':
        add(depth, node, node.type, node.ordered ? ' ordered' : '');
        for (const item of node.children) {
          const checked = typeof item.checked === 'boolean';
          const paragraph = item.children.find((child) => child.type === 'paragraph');
          const check = checked && paragraph ? checkOfParagraph(text, paragraph) : undefined;
          add(depth + 1, item, 'item', check ? ` ${item.checked} ${JSON.stringify(text.slice(check.start, check.end))}` : '');
          for (const child of item.children) visit(child, depth + 2, child === paragraph ? check : undefined);
        }
        break;
      case 'paragraph':
        add(depth, node, node.type, '', check ? behindBlank(text, check.end) : startOf(node));
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        add(depth, node, node.type);
        for (const child of node.children) visit(child, depth + 1);
        break;
      default:
        add(depth, node, node.type);
    }
  };
  for (const node of root.children) visit(node, 0);
  return rows;
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}

function inlineText(text: string, children: readonly Nodes[]): string {
  return children.length === 0 ? '' : text.slice(startOf(children[0]!), endOf(children.at(-1)!));
}

/** remark lets the paragraph of a task start at its check where markup follows, otherwise one character behind it. */
function checkOfParagraph(text: string, paragraph: Paragraph): Span {
  const start = startOf(paragraph);
  const first = paragraph.children[0];
  const from = first && startOf(first) === start ? text.lastIndexOf('[', start - 3) : start;
  return { start: from, end: text.indexOf(']', from) + 1 };
}

/** The scan lets it always start at the first character behind the check that is not blank. */
function behindBlank(text: string, at: number): number {
  while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  return at;
}

/** Code without any of its blank space, as remark takes indentation off; marks of block quotes go too. */
function solid(code: string): string {
  return JSON.stringify(code.replace(/[\s>\0\uFFFD]+/g, ''));
}

function infoOf(text: string, node: Extract<Nodes, { type: 'code' }>): string {
  const first = text.slice(startOf(node), endOf(node)).split(/[\r\n]/, 1)[0]!;
  const fence = /^(?:`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/.exec(first);
  return fence ? fence[1]! : '';
}
