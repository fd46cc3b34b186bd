import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Due, Settling } from '../../../src/core/incident/due';
import { say } from '../../../src/core/message';
import { itemOf } from '../../../src/vscode/incident/row-items';
import { settlingCommands } from '../../../src/vscode/incident/settle';
import manifest from '../../../package.json';
import { Clock } from '../fake-clock';
import { activate, at, closeEditors, read, remove, write } from '../workspace';
import { declared } from './incident-record';

const path = 'docs/incidents/2026-02-05-host-test-rows.md';
const now = Date.parse('2026-02-05T13:25:00Z');
const rowOf = (settledBy: Settling) => {
  const due: Due = { key: 'due', kind: 'response', what: say('Do it.'), at: now, state: 'soon', settledBy };
  return itemOf({ kind: 'due', uri: at(path), due }, now);
};

suite('The rows of what is due', () => {
  const clock = new Clock();

  suiteSetup(activate);
  setup(() => write(path, declared));

  teardown(async () => {
    clock.restore();
    await closeEditors();
    await remove(path);
  });

  test('a click does what is due, and a double click does it once', async () => {
    const { command, arguments: [uri] = [] } = rowOf('acknowledge').command!;
    clock.set(now);
    await Promise.all([vscode.commands.executeCommand(command, uri), vscode.commands.executeCommand(command, uri)]);
    assert.lengthOf((await read(path)).match(/\| Acknowledged(?: by [^|]*)? \|/g)!, 1);
  });

  for (const [settledBy, command] of Object.entries(settlingCommands) as [Settling, string][]) {
    test(`a click and the icon beside it are the same: ${settledBy}`, () => {
      const row = rowOf(settledBy);
      assert.equal(row.command?.command, command);
      const icons = manifest.contributes.menus['view/item/context'].filter(({ group, when }) => group.startsWith('inline') && when.endsWith(` == ${row.contextValue}`));
      assert.deepEqual(icons.map((each) => each.command), [command]);
      assert.property(manifest.contributes.commands.find((each) => each.command === command), 'icon');
    });
  }
});
