import { Code } from '../characters';
import { htmlKind, HtmlKind } from './html';
import type { Line } from './line';
import { fenceLength, headingDepth } from './markers';

/**
 * Whether the line starts a heading, a rule, fenced code or an HTML block, which end a table and a paragraph. A tag of any
 * name does not `interrupt` a paragraph.
 */
export function startsBlock(line: Line, interrupts: boolean): boolean {
  const { text, first, end } = line;
  switch (line.code) {
    case Code.Hash:
      return headingDepth(text, first, end) > 0;
    case Code.Asterisk:
    case Code.Dash:
    case Code.Underscore:
      return line.isRule();
    case Code.Backtick:
    case Code.Tilde:
      return fenceLength(text, first, end) > 0;
    case Code.Less: {
      const kind = htmlKind(text, first, end);
      return kind !== HtmlKind.None && (!interrupts || kind !== HtmlKind.Complete);
    }
    default:
      return false;
  }
}
