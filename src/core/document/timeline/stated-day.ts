import { findDate, type DateContext } from '../dates';
import type { Section } from '../model';
import { readMoment } from '../moments';

/** The day that stands above a timeline. */
export interface StatedDay {
  readonly day: string;
  /** Entries without a date are of this day, even behind one that names another. */
  readonly forAll: boolean;
}

const longestNote = 400;
const note = /\b(?:all|unless|otherwise|following|times?|events?|happened|occurred|dates?)\b/i;
const saysForAll = /\b(?:unless|otherwise|all (?:of )?(?:the )?events?)\b/i;

/** The day in the heading of a timeline or in the note before its entries: `Unless otherwise noted all events happened on 2026-02-05`. */
export function statedDay(text: string, { titleSpan, blocks }: Section, dates: DateContext): StatedDay | undefined {
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.end - block.start > longestNote || readMoment(text, block.start, block.end, dates) !== undefined) break;
    const words = text.slice(block.start, block.end);
    const day = note.test(words) ? findDate(text, block.start, block.end, dates)?.day : undefined;
    if (day !== undefined) return { day, forAll: saysForAll.test(words) };
  }
  const day = findDate(text, titleSpan.start, titleSpan.end, dates)?.day;
  return day === undefined ? undefined : { day, forAll: false };
}
