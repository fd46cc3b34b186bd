/** How many columns a fixed-width font gives a text: two for East Asian wide characters and emoji, none for marks that combine. */
export function displayWidth(text: string): number {
  let width = 0;
  let joined = false;
  for (const character of text) {
    if (character === zeroWidthJoiner) {
      joined = true;
    } else if (character === emojiSelector) {
      width += 1;
    } else {
      if (!joined && !invisible.test(character)) width += wide.test(character) ? 2 : 1;
      joined = false;
    }
  }
  return width;
}

const zeroWidthJoiner = '\u200d';
/** Asks for the colourful form of the character before it, which is a narrow one by itself. */
const emojiSelector = '\ufe0f';
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
