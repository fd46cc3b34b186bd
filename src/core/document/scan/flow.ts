import { Code } from '../characters';
import type { Containers } from './containers';
import { FencedCode } from './fenced-code';
import { atxHeading } from './heading';
import { endsHtml, htmlKind, HtmlKind } from './html';
import { HtmlBlock } from './html-block';
import { IndentedCode } from './indented-code';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';
import { fenceLength, headingDepth } from './markers';
import { Paragraph } from './paragraph';
import { TableRows } from './table-rows';

/** What stands in the innermost container: the leaf block that is being read, and how the next one starts. */
export class Flow {
  private leaf: Leaf | undefined;

  constructor(
    private readonly line: Line,
    private readonly containers: Containers,
  ) {}

  get concrete(): boolean {
    return this.leaf !== undefined && this.leaf.concrete;
  }

  get interruptible(): boolean {
    return this.leaf !== undefined && this.leaf.interruptible;
  }

  /**
   * Reads what the containers left of the line, of which the outermost `matched` go on. The line is lazy where that are not
   * all: it closes the others, unless it continues a paragraph in them. `nextLine` is the offset of the line behind it.
   */
  read(matched: number, nextLine: number): void {
    const { leaf, line, containers } = this;
    const lazy = matched < containers.depth;
    if (leaf) {
      const taken = leaf.take(line, lazy);
      if (taken === Taken.Yes) return;
      this.close(-1);
      if (taken === Taken.Last) return;
      if (taken === Taken.BySuccessor) {
        this.leaf = leaf.successor;
        return;
      }
    }
    if (lazy) containers.close(matched, -1);
    if (!line.blank) this.leaf = this.begin(nextLine, lazy, leaf);
  }

  /** Ends the leaf; see `Leaf.close`. */
  close(next: number): boolean {
    const swallowed = this.leaf?.close(this.containers.children, next) ?? false;
    this.leaf = undefined;
    return swallowed;
  }

  /** Starts what the line is. What ends with it is added at once, as is indented code for remark if the line is lazy. */
  private begin(nextLine: number, lazy: boolean, before: Leaf | undefined): Leaf | undefined {
    const { line, containers } = this;
    if (line.indent > 3) {
      const code = new IndentedCode(line);
      if (!lazy) return code;
      code.close(containers.children);
      return undefined;
    }
    const { text, first, end } = line;
    switch (line.code) {
      case Code.Hash: {
        const depth = headingDepth(text, first, end);
        if (depth === 0) break;
        containers.children.push(atxHeading(text, first, end, depth));
        return undefined;
      }
      case Code.Asterisk:
      case Code.Dash:
      case Code.Underscore:
        if (!line.isRule()) break;
        containers.children.push({ type: 'thematicBreak', start: first, end });
        return undefined;
      case Code.Backtick:
      case Code.Tilde: {
        const length = fenceLength(text, first, end);
        if (length === 0) break;
        return new FencedCode(line, length, nextLine);
      }
      case Code.Less: {
        const kind = htmlKind(text, first, end);
        if (kind === HtmlKind.None) break;
        const html = new HtmlBlock(kind, line.at, end, endsHtml(text, kind, first, end, true));
        if (!html.closed) return html;
        html.close(containers.children, -1);
        return undefined;
      }
    }
    // A table rejects a lazy row, and remark does not ask again whether that heads another one.
    return new Paragraph(line, !(lazy && before instanceof TableRows), containers.task);
  }
}
