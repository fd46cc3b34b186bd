import type { Heading } from '../model';
import { Char } from './characters';
import { isBlank, skipBlank, trimBlank } from './markers';

/** The ATX heading whose line is from `start` to `end`. Its text leaves out a closing run of `#` behind a blank. */
export function atxHeading(text: string, start: number, end: number, depth: Heading['depth']): Heading {
  const textStart = skipBlank(text, start + depth, end);
  let textEnd = trimBlank(text, textStart, end);
  let run = textEnd;
  while (run > textStart && text.charCodeAt(run - 1) === Char.Hash) run--;
  if (run === textStart) textEnd = textStart;
  else if (run < textEnd && isBlank(text.charCodeAt(run - 1))) textEnd = trimBlank(text, textStart, run);
  return { type: 'heading', start, end, depth, text: { start: textStart, end: textEnd } };
}
