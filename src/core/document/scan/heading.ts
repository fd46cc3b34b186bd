import { Code } from '../characters';
import type { Heading } from '../model';
import { isSpaceOrTab, skipSpaces, trimSpaces } from './markers';

/** The ATX heading whose line is from `start` to `end`. Its text leaves out a closing run of `#` behind a blank. */
export function atxHeading(text: string, start: number, end: number, depth: Heading['depth']): Heading {
  const textStart = skipSpaces(text, start + depth, end);
  let textEnd = trimSpaces(text, textStart, end);
  let run = textEnd;
  while (run > textStart && text.charCodeAt(run - 1) === Code.Hash) run--;
  if (run === textStart) textEnd = textStart;
  else if (run < textEnd && isSpaceOrTab(text.charCodeAt(run - 1))) textEnd = trimSpaces(text, textStart, run);
  return { type: 'heading', start, end, depth, text: { start: textStart, end: textEnd } };
}
