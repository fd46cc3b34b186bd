import { Code } from '../characters';
import { lineEndAt } from '../lines';
import type { FrontMatter } from '../model';
import { skipSpaces } from './markers';

/** YAML or TOML front matter from `start`, the first character of the text; `unclosed` where it has no end, so is none. */
export function readFrontMatter(
  text: string,
  lineStarts: readonly number[],
  start: number,
): { readonly block: FrontMatter; readonly lines: number } | 'unclosed' | undefined {
  const bodyStart = lineStarts[1];
  const fence = text.charCodeAt(start) === Code.Plus ? '+++' : '---';
  if (bodyStart === undefined || !isFence(text, start, lineEndAt(text, lineStarts, 0), fence)) return undefined;
  for (let line = 1; line < lineStarts.length; line++) {
    const end = lineEndAt(text, lineStarts, line);
    if (!isFence(text, lineStarts[line]!, end, fence)) continue;
    const body = { start: bodyStart, end: line === 1 ? bodyStart : lineEndAt(text, lineStarts, line - 1) };
    return { block: { type: fence === '+++' ? 'toml' : 'yaml', start, end, body }, lines: line + 1 };
  }
  return 'unclosed';
}

function isFence(text: string, start: number, end: number, fence: string): boolean {
  return start + 3 <= end && text.startsWith(fence, start) && skipSpaces(text, start + 3, end) >= end;
}
