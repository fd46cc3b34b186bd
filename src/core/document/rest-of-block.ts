import { skipBlank } from './characters';
import type { Paragraph } from './model';

/** Where the line behind the one that ends at `lineEndAt` begins; `end` where there is none. */
export function nextLine(text: string, lineEndAt: number, end: number): number {
  const feed = text.indexOf('\n', lineEndAt);
  return feed < 0 || feed >= end ? end : feed + 1;
}

/** What a paragraph says behind a label, as a paragraph of its own. */
export function restOf(text: string, from: number, end: number): Paragraph[] {
  const start = skipBlank(text, from, end);
  return start < end ? [{ type: 'paragraph', start, end }] : [];
}
