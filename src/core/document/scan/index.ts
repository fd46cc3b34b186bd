import { Code } from '../characters';
import { endOfLineOf, lineEndAt, lineStartsOf } from '../lines';
import type { Block } from '../model';
import { Containers } from './containers';
import { Flow } from './flow';
import { readFrontMatter } from './front-matter';
import { Line } from './line';

/** The blocks of a Markdown text, and its lines. */
export interface Scan {
  /** Offsets of the first character of each line. */
  readonly lineStarts: number[];
  readonly eol: '\n' | '\r\n';
  readonly blocks: Block[];
}

/**
 * Finds the blocks of a Markdown text (CommonMark with GFM's tables, task lists and footnotes, and front matter), with
 * the offsets that remark gives them, in one pass over the lines. Never throws.
 *
 * It differs from remark in two places: the paragraph of a task always starts behind its `[x]` and blanks, and the mark of
 * a container that would be nested deeper than a hundred is text.
 */
export function scan(text: string): Scan {
  const lineStarts = lineStartsOf(text);
  return { lineStarts, eol: endOfLineOf(text, lineStarts), blocks: readBlocks(text, lineStarts) };
}

function readBlocks(text: string, lineStarts: readonly number[]): Block[] {
  const line = new Line(text);
  const containers = new Containers(line);
  const flow = new Flow(line, containers);
  const textStart = text.charCodeAt(0) === Code.ByteOrderMark ? 1 : 0;

  const frontMatter = readFrontMatter(text, lineStarts, textStart);
  // remark gives up on front matter without an end only at the end of the text, when it has looked for no container.
  const plain = frontMatter === 'unclosed';
  let number = 0;
  if (frontMatter && !plain) {
    containers.root.push(frontMatter.block);
    number = frontMatter.lines;
  }

  for (; number < lineStarts.length; number++) {
    const nextLine = lineStarts[number + 1] ?? text.length;
    line.begin(number === 0 ? textStart : lineStarts[number]!, lineEndAt(text, lineStarts, number));
    const matched = plain ? 0 : readContainers(line, containers, flow);
    if (line.contentStart === text.length) {
      const swallowed = flow.close(matched < containers.depth ? -1 : line.start);
      containers.closeForNew(0, swallowed);
      return containers.root;
    }
    flow.read(matched, nextLine);
    containers.endLine();
  }
  flow.close(text.length);
  containers.close(0, -1);
  return containers.root;
}

/** Takes the marks of containers off the line, closes and opens them; says how many go on or are new. */
function readContainers(line: Line, containers: Containers, flow: Flow): number {
  const start = line.at;
  const matched = containers.depth === 0 ? 0 : containers.match();
  if (containers.sibling) {
    const swallowed = flow.close(start);
    containers.close(matched, swallowed ? start : -1);
    containers.openSibling(swallowed);
    while (containers.opens(false)) containers.open();
    return containers.depth;
  }
  const all = matched === containers.depth;
  if (all && flow.concrete) return matched;
  const interrupts = all && flow.interruptible;
  if (!containers.opens(interrupts)) return matched;
  const swallowed = flow.close(start);
  containers.closeForNew(matched, swallowed);
  do containers.open();
  while (containers.opens(interrupts));
  return containers.depth;
}
