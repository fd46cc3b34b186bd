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

const no = () => Promise.resolve();

suite('A document counts as saved', () => {
  for (const [which, saved, inFile, expected] of [
    ['one that is written', true, 'ours', true],
    ['one that the window itself wrote first', false, 'ours', true],
    ['not one that can be written nowhere', false, 'before', false],
    ['not one that somebody else wrote in that moment', false, 'theirs', false],
  ] as const) {
    test(which, async () => {
      const saving = { fileText: () => Promise.resolve(inFile), ownSave: no };
      assert.equal(await isSaved(documentThat(saved), 'before', saving), expected);
    });
  }

  for (const [at, seen] of [['its old text', 'before'], ['nothing, or the beginning of its new one', 'ou']]) {
    test(`one that the window is about to write itself, while the file still says ${at}`, async () => {
      let inFile = seen;
      const ownSave = async () => {
        await new Promise((resolve) => { setTimeout(resolve); });
        inFile = 'ours';
      };
      assert.isTrue(await isSaved(documentThat(false), 'before', { fileText: () => Promise.resolve(inFile), ownSave }));
    });
  }

  test('not one whose file can no longer be read', async () => {
    assert.isFalse(await isSaved(documentThat(false), 'before', { fileText: () => Promise.resolve(undefined), ownSave: no }));
  });
});
