import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering } from '../answers';
import { at, closeEditors, remove, write } from '../workspace';
import { declared } from './incident-record';

const record = 'docs/incidents/2026-02-05-of-people.md';
const postmortem = 'docs/postmortems/2026-02-05-of-people.md';

/** What a command offers to pick from, as `label: description`. */
async function offered(command: string, ...args: unknown[]): Promise<string[]> {
  let entries: readonly vscode.QuickPickItem[] = [];
  await answering([{ look: (all) => { entries = all; } }], () => vscode.commands.executeCommand(command, ...args));
  return entries.map(({ label, description }) => `${label}: ${description ?? ''}`);
}

suite('People to pick from', () => {
  setup(async () => {
    await write(record, declared.replace('@sam', 'Noor Haddad'));
    await write(postmortem, '# Postmortem: Pool exhausted\n\n## Action Items\n\n- [ ] Test the pool (owner: Noor Haddad)\n');
  });

  teardown(async () => {
    await closeEditors();
    await Promise.all([record, postmortem].map(remove));
  });

  test('command is handed to people, each offered once, and to no team of a runbook', async () => {
    await vscode.window.showTextDocument(at(record));
    const people = await offered(commands.handOverCommand, at(record));
    assert.includeMembers(people, ['@priya: Priya Raman, Team Lead', '@jelle: Jelle de Wit, Backend']);
    assert.notInclude(people.join('\n'), 'Noor');
    assert.notInclude(people.join('\n'), 'Platform');
  });

  test('who owns an item by name is the contact with the handle', async () => {
    const target = { uri: at(postmortem).toString(), line: 4, text: 'Test the pool' };
    const people = await offered(commands.changeActionItemOwner, target);
    assert.deepEqual(people.filter((each) => each.includes('Noor')), ['@noor: Noor Haddad, On-Call Engineer']);
  });
});
