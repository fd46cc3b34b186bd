import { assert } from 'chai';
import * as vscode from 'vscode';
import { RecordTurns } from '../../../src/vscode/incident/record-turns';

suite('Turns in writing a record', () => {
  const { fs } = vscode.workspace;
  const folder = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.turns');
  const record = (name = 'search') => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `docs/incidents/${name}.md`);
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (message: string) => void warnings.push(message), error: () => undefined };
  const window = (place = folder()) => new RecordTurns(place, log, 1);

  setup(() => void warnings.splice(0));
  teardown(async () => {
    await fs.delete(folder(), { recursive: true });
  });

  test('windows that come at one moment write one after the other, and leave nothing behind', async () => {
    const file = vscode.Uri.joinPath(folder(), 'record.txt');
    await fs.writeFile(file, new Uint8Array());
    const windows = [1, 2, 3].map(() => window());
    const addByte = async (byte: number) => {
      const before = await fs.readFile(file);
      await fs.writeFile(file, Uint8Array.of(...before, byte));
    };
    const bytes = Array.from({ length: 30 }, (_, index) => index);
    await Promise.all(bytes.map((byte) => windows[byte % 3]!.take(record(), () => addByte(byte))));
    assert.equal(warnings.join('\n'), '');
    assert.sameMembers([...await fs.readFile(file)], bytes);
    // A folder that is left goes when somebody comes next.
    await windows[0]!.take(record(), () => Promise.resolve());
    assert.deepEqual((await fs.readDirectory(folder())).map(([name]) => name), ['record.txt']);
  });

  test('no record waits for another', async () => {
    const windows = [window(), window()] as const;
    const answer = await windows[0].take(record(), () => windows[1].take(record('checkout'), () => Promise.resolve('Both at once')));
    assert.equal(answer, 'Both at once');
  });

  test('work that fails ends its turn', async () => {
    const failure = await window().take(record(), () => Promise.reject(new Error('No room'))).catch((error: unknown) => error);
    assert.equal(String(failure), 'Error: No room');
    assert.equal(await window().take(record(), () => Promise.resolve('Next')), 'Next');
    assert.deepEqual(warnings, []);
  });

  test('the turn of a window that was killed in it ends, whether its name is in there or not', async () => {
    let place: vscode.Uri | undefined;
    await window().take(record(), async () => {
      const [[name]] = await fs.readDirectory(folder()) as [[string, vscode.FileType]];
      place = vscode.Uri.joinPath(folder(), name);
    });
    for (const killed of ['in its turn', undefined]) {
      await fs.createDirectory(place!);
      if (killed !== undefined) await fs.writeFile(vscode.Uri.joinPath(place!, killed), new Uint8Array());
      assert.equal(await window().take(record(), () => Promise.resolve('Next')), 'Next');
    }
    assert.deepEqual(await fs.readDirectory(folder()), []);
    assert.deepEqual(warnings, []);
  });

  test('where no turn can be written down, the work is done at once, and the log says so once', async () => {
    const file = vscode.Uri.joinPath(folder(), 'a-file');
    await fs.writeFile(file, new Uint8Array());
    const turns = window(vscode.Uri.joinPath(file, 'turns'));
    for (const word of ['one', 'two']) assert.equal(await turns.take(record(), () => Promise.resolve(word)), word);
    assert.lengthOf(warnings, 1);
    assert.match(warnings[0]!, /^Windows can't take turns in writing a record: /);
  });
});
