/** The order of code units, which unlike that of a language is the same everywhere; for `sort`. */
export function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
