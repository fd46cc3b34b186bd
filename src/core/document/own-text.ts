/**
 * The same text, kept by itself. Engines make a part of a string by pointing into the whole, so that one remembered name would keep
 * the whole file in memory.
 */
export function ownText(part: string): string {
  return JSON.parse(JSON.stringify(part)) as string;
}
