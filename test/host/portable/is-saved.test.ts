import { assert } from 'chai';
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

suite('A document counts as saved', () => {
  for (const [which, saved, inFile, expected] of [
    ['one that is written', true, 'ours', true],
    ['one that the window itself wrote first', false, 'ours', true],
    ['not one that can be written nowhere', false, 'before', false],
    ['not one that somebody else wrote in that moment', false, 'theirs', false],
  ] as const) {
    test(which, async () => {
      assert.equal(await isSaved(documentThat(saved), (text) => Promise.resolve(text === inFile)), expected);
    });
  }
});
