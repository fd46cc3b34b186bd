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

/** A save of the window itself that ends as told, and counts how often nobody waits for it any more. */
function ownSave(end: () => Promise<void> = () => Promise.resolve()) {
  const own = { left: 0, begin: () => ({ isOver: end(), dispose: () => { own.left++; } }) };
  return own;
}

suite('A document counts as saved', () => {
  for (const [which, saved, inFile, expected] of [
    ['one that is written', true, 'ours', true],
    ['one that the window itself wrote first', false, 'ours', true],
    ['not one that can be written nowhere', false, 'before', false],
    ['not one that somebody else wrote in that moment', false, 'theirs', false],
  ] as const) {
    test(which, async () => {
      const own = ownSave();
      assert.equal(await isSaved(documentThat(saved), 'before', { fileText: () => Promise.resolve(inFile), ownSave: own.begin }), expected);
      assert.equal(own.left, 1, 'the window is not waited for any more');
    });
  }

  for (const [at, seen] of [['its old text', 'before'], ['nothing, or the beginning of its new one', 'ou']]) {
    test(`one that the window is about to write itself, while the file still says ${at}`, async () => {
      let inFile = seen;
      const own = ownSave(async () => {
        await new Promise((resolve) => { setTimeout(resolve); });
        inFile = 'ours';
      });
      assert.isTrue(await isSaved(documentThat(false), 'before', { fileText: () => Promise.resolve(inFile), ownSave: own.begin }));
      assert.equal(own.left, 1, 'the window is not waited for any more');
    });
  }

  test('not one whose file can no longer be read', async () => {
    assert.isFalse(await isSaved(documentThat(false), 'before', { fileText: () => Promise.resolve(undefined), ownSave: ownSave().begin }));
  });
});
