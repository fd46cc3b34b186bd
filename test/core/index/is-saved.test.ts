import { expect, test } from 'vitest';
import { isSaved } from '../../../src/vscode/documents/is-saved';

/** A document whose save ends as told, and which then shows what somebody else wrote. */
function documentThat(saved: boolean) {
  let text = 'ours';
  return {
    getText: () => text,
    save() {
      text = 'theirs';
      return Promise.resolve(saved);
    },
  };
}

test.each([
  ['one that is written', true, 'ours', true],
  ['one that the window itself wrote first', false, 'ours', true],
  ['one that can be written nowhere', false, 'before', false],
  ['one that somebody else wrote in that moment', false, 'theirs', false],
])('%s', async (_, saved, inFile, expected) => {
  expect(await isSaved(documentThat(saved), (text) => Promise.resolve(text === inFile))).toBe(expected);
});
