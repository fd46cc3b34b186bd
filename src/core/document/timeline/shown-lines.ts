import { Code, indexWithin, lineEnd, skipBlank } from '../characters';
import type { Span } from '../model';

/** The lines of a block as a reader sees them: those of the text, and the parts that `<br>` sets apart. */
export function shownLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end;) {
    const to = lineEnd(text, at, end);
    addParts(lines, text, at, to);
    const feed = text.indexOf('\n', to);
    at = feed < 0 || feed >= end ? end : feed + 1;
  }
  return lines;
}

function addParts(lines: Span[], text: string, start: number, end: number): void {
  let from = start;
  for (let at = indexWithin(text, Code.Less, start, end); at >= 0; at = indexWithin(text, Code.Less, at + 1, end)) {
    const size = lineBreak.exec(text.slice(at, Math.min(end, at + 6)))?.[0].length;
    if (size === undefined) continue;
    lines.push({ start: from, end: at });
    from = skipBlank(text, at + size, end);
  }
  if (from < end) lines.push({ start: from, end });
}

const lineBreak = /^<br ?\/?>/i;
