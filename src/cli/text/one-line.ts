/**
 * A text from a document as it may be shown on a terminal: on one line, and without the control characters that move the cursor or
 * turn the direction of writing.
 */
export function oneLine(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Most texts hold nothing but printable ASCII, which is quick to tell of thousands of findings. */
const plain = /^[ -~]*$/;
