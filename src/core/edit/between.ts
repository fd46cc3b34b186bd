import type { TextEdit } from './text-edit';

/** The edits that make one text of the other: of each line that differs where there are as many lines, otherwise of all from the first to the last difference. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return differing(before, after, 0);
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, line] of old.entries()) {
    for (const edit of differing(line, now[index] ?? '', at)) edits.push(edit);
    at += line.length + 1;
  }
  return edits;
}

/** One edit, or none for texts that are the same, `at` offset by where the text stands. It parts no surrogates. */
function differing(before: string, after: string, at: number): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  let behind = 0;
  while (behind < most - start && before.charCodeAt(before.length - behind - 1) === after.charCodeAt(after.length - behind - 1)) behind++;
  if (behind > 0 && isLow(before.charCodeAt(before.length - behind))) behind--;
  return [{ start: at + start, end: at + before.length - behind, text: after.slice(start, after.length - behind) }];
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
