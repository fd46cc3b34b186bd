import { assert } from 'chai';
import * as vscode from 'vscode';
import { DocumentIndex } from '../../../src/core/index/document-index';
import type { Log } from '../../../src/core/ports';
import { defaultPolicy } from '../../../src/core/policy/default';
import * as actionItems from '../../../src/vscode/action-items';
import { CommandRegistry } from '../../../src/vscode/commands';

const { createTreeView, showErrorMessage } = vscode.window;

suite('What a person asks for', () => {
  let logged: string[];
  let told: string[];
  let commands: CommandRegistry;

  setup(() => {
    logged = [];
    told = [];
    commands = new CommandRegistry({ error: (message: string) => logged.push(message) } as unknown as Log, Promise.resolve());
    vscode.window.showErrorMessage = ((...words: string[]) => {
      told.push(words.join('|'));
      return Promise.resolve(undefined);
    }) as unknown as typeof showErrorMessage;
  });

  teardown(() => {
    Object.assign(vscode.window, { createTreeView, showErrorMessage });
  });

  test('is told of once where it fails, with the way to the log, and in silence where it is left', async () => {
    assert.equal(await commands.attempt('Sum', () => 3), 3);
    await commands.attempt('Leaving', () => Promise.reject(new vscode.CancellationError()));
    assert.deepEqual([logged, told], [[], []]);
    await commands.attempt('Failing', () => Promise.reject(new Error('no room')));
    assert.deepEqual([logged, told], [['Failing failed'], ['Incident Desk: no room|Show Log']]);
  });

  test('a tick in the view fails as a command does', async () => {
    let tick: ((event: unknown) => unknown) | undefined;
    vscode.window.createTreeView = (() => ({
      dispose: () => undefined,
      onDidChangeCheckboxState: (listen: (event: unknown) => unknown) => {
        tick = listen;
        return { dispose: () => undefined };
      },
    })) as unknown as typeof createTreeView;
    const unchanging = { onDidChange: new vscode.EventEmitter<void>().event };
    const registry = { attempt: commands.attempt.bind(commands), register: () => ({ dispose: () => undefined }) };
    const registered = actionItems.register({
      commands: registry,
      documents: {},
      workspace: { ...unchanging, index: new DocumentIndex() },
      policies: unchanging,
      connections: { ...unchanging, can: () => false },
      usage: { ...unchanging, team: () => ({ policy: defaultPolicy }) },
      today: { ...unchanging, forTeam: () => '2026-02-05', for: () => '2026-02-05' },
      state: { get: () => undefined },
      git: { user: () => Promise.resolve(undefined) },
    } as unknown as actionItems.ActionItemParts);
    const item = { text: 'Gone', line: 4 };
    const node = { kind: 'item', entry: { uri: vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'not-there.md').toString(), item } };
    await tick?.({ items: [[node, vscode.TreeItemCheckboxState.Checked]] });
    registered.dispose();
    assert.deepEqual(logged, ['A tick failed']);
    assert.match(told.join(), /^Incident Desk: .*\|Show Log$/s);
  });
});
