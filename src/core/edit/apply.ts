import type { TextEdit } from './text-edit';

/** The text after the edits. They may come in any order; throws a RangeError where two of them overlap. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const edit of inOrder) {
    if (edit.start < done) throw new RangeError(`Edits overlap at offset ${edit.start}`);
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
