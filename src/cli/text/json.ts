/** A value as JSON that moves no cursor: what JSON itself leaves of the control characters, some terminals obey. */
export function asJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
