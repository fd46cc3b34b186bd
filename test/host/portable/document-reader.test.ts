import { assert } from 'chai';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { Log } from '../../../src/core/ports';
import { DocumentReader } from '../../../src/vscode/documents/document-reader';
import { Documents } from '../../../src/vscode/documents/documents';
import type { Usage } from '../../../src/vscode/documents/usage';
import type { Policies } from '../../../src/vscode/policies/policies';
import { at } from '../workspace';

const file = at('docs/postmortems/2026-02-05-never-on-disk.md');

suite('The reader of files', () => {
  let told: string[];
  let reader: DocumentReader;
  const isKnown = async () => (await reader.read(file))[1] !== undefined;
  const put = (size: number, text: () => string) => { reader.files = { state: () => ({ size, modified: 1000 }), text, isInside: () => true }; };
  const refused = (): never => { throw new Error('EACCES: permission denied'); };

  setup(() => {
    told = [];
    const note = (message: string) => void told.push(message);
    const log: Log = { info: note, warn: note, error: note };
    const process = { policy: defaultPolicy };
    const policies = { in: () => process, for: () => process, vocabularyFor: () => vocabularyOf(defaultPolicy) } as unknown as Policies;
    reader = new DocumentReader(new Documents(policies, { uses: () => true } as unknown as Usage, markdown), policies, log);
  });

  test('tells once of a file that it can\'t read, however often that changes, and anew once it could', async () => {
    put(100, refused);
    assert.deepEqual([await isKnown(), await isKnown(), await isKnown()], [false, false, false]);
    assert.deepEqual(told, ['docs/postmortems/2026-02-05-never-on-disk.md: left out, it can\'t be read, EACCES: permission denied']);
    put(100, () => '# Postmortem: Locked\n');
    assert.isTrue(await isKnown());
    put(100, refused);
    assert.isFalse(await isKnown());
    assert.lengthOf(told, 2);
  });

  test('tells once of a file that is too long, without reading it where its size says so', async () => {
    const reason = 'docs/postmortems/2026-02-05-never-on-disk.md: left out, it is longer than 1000000 characters';
    put(6 * 1024 * 1024, () => assert.fail('it was read'));
    assert.deepEqual([await isKnown(), await isKnown()], [false, false]);
    put(2_000_000, () => 'x'.repeat(1_000_001));
    assert.isFalse(await isKnown());
    assert.deepEqual(told, [reason]);
    put(3_000_000, () => `# Postmortem: ${'決'.repeat(999_000)}\n`);
    assert.isTrue(await isKnown());
  });
});
