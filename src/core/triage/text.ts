import type { AlertDetails } from './state';

/** How much is kept of each text, in UTF-16 units: enough for a person, not for a flood. */
export const longest: { readonly [Field in keyof AlertDetails]: number } & { readonly note: number } = {
  title: 200,
  service: 100,
  source: 200,
  noticed: 60,
  description: 5_000,
  note: 500,
};

/** One line of at most `length` units: line breaks and other control characters become spaces. */
export function oneLine(text: string, length: number): string {
  return clip(text, length).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Several lines, ended by `\n` alone, without other control characters. */
export function manyLines(text: string, length: number): string {
  return clip(text, length).replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, ' ');
}

/** Never ends in half a character, nor in several. */
function clip(text: string, length: number): string {
  let end = Math.min(text.length, length);
  while (end > 0 && isFirstHalf(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
