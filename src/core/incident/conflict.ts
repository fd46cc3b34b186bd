/**
 * Whether a merge left both versions of some lines in a text, for a person to choose from. What is written between them then can be
 * gone with the version that is not chosen.
 */
export function hasConflict(text: string): boolean {
  return /^<{7} /m.test(text) && /^={7}\r?$/m.test(text) && /^>{7} /m.test(text);
}
