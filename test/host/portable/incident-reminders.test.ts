import { assert } from 'chai';
import * as vscode from 'vscode';
import { ReminderClaims } from '../../../src/vscode/incident/reminder-claims';
import { ReminderMemory } from '../../../src/vscode/incident/reminder-memory';

/** What two windows share. */
function sharedState(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, instead?: unknown) => values.get(key) ?? instead,
    update: (key: string, value: unknown) => {
      // As a real one does, which keeps JSON.
      values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 1, 5, 14, 53);

suite('Memory of reminders', () => {
  test('what one window told, another window and the next start don\'t tell again', async () => {
    const state = sharedState();
    assert.isTrue(new ReminderMemory(state).isOpen('record update:1', now));
    await new ReminderMemory(state).tell('record update:1', now);
    assert.isFalse(new ReminderMemory(state).isOpen('record update:1', now + day));
    assert.isTrue(new ReminderMemory(state).isOpen('record update:2', now));
  });

  test('what was put off comes again when its time has come, once', async () => {
    const memory = new ReminderMemory(sharedState());
    await memory.putOff('record update:1', now + 5 * minute, now);
    assert.isFalse(memory.isOpen('record update:1', now + 4 * minute));
    assert.isTrue(memory.isOpen('record update:1', now + 5 * minute));
    await memory.tell('record update:1', now + 5 * minute);
    assert.isFalse(memory.isOpen('record update:1', now + 6 * minute));
  });

  test('what is long over is forgotten, so that the memory does not grow', async () => {
    const state = sharedState();
    await new ReminderMemory(state).tell('record update:1', now);
    await new ReminderMemory(state).tell('record update:2', now + 31 * day);
    assert.deepEqual(Object.keys(state.get<object>(state.keys()[0]!, {})), ['record update:2']);
  });
});

suite('Claims of reminders', () => {
  const folder = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.claims');
  const taken = (claims: readonly ReminderClaims[], reminder: string, at = now) => Promise.all(claims.map((each) => each.take(reminder, at)));

  teardown(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  test('of windows that ask at one moment, exactly one shows it', async () => {
    const windows = [1, 2, 3].map(() => new ReminderClaims(folder()));
    const answers = await Promise.all(Array.from({ length: 30 }, (_, number) => taken(windows, `update:${number}`)));
    for (const each of answers) assert.equal(each.filter(Boolean).length, 1, each.join());
  });

  test('a window that comes later, or starts again, leaves it to the one that had it', async () => {
    assert.deepEqual(await taken([new ReminderClaims(folder())], 'update:1'), [true]);
    assert.deepEqual(await taken([new ReminderClaims(folder())], 'update:1'), [false]);
    assert.deepEqual(await taken([new ReminderClaims(folder())], 'update:2'), [true]);
  });

  test('claims of last month are swept away', async () => {
    await taken([new ReminderClaims(folder())], 'update:1');
    await taken([new ReminderClaims(folder())], 'update:2', now + 32 * day);
    assert.lengthOf(await vscode.workspace.fs.readDirectory(folder()), 1);
  });
});
