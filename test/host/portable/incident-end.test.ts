import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { type Answer, answering, asOffered, goBack, leave } from '../answers';
import { eventually } from '../eventually';
import { resolveTyped } from '../resolve-typed';
import { activate, at, closeEditors, read, remove, write } from '../workspace';
import { declared } from './incident-record';

const path = 'docs/incidents/2026-02-05-host-test-ends.md';
const policy = '.incidents/policy.yaml';
const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
const shown = () => vscode.window.showTextDocument(at(path));

suite('The end of an incident', () => {
  suiteSetup(activate);
  setup(() => write(path, declared));

  teardown(async () => {
    await closeEditors();
    await remove(path);
  });

  test('a typed end asks the checks of the policy, with its note filled in, and ends at once only where the policy has none', async () => {
    await shown();
    await answering(['Yes', leave], () => type('resolve Service restored'));
    assert.equal(await read(path), declared);
    await resolveTyped('status resolved Service restored', ['Yes', 'No']);
    assert.include(await read(path), '- [x] Root cause identified and documented **Yes**\n- [ ] Fix deployed and verified in monitoring **No**\n');
    assert.match(await read(path), /\| Incident resolved: Service restored \|/);
    await type('reopen Errors are back');
    const before = await read(policy);
    await write(policy, `${before}\nresolution:\n  checklist: []\n`);
    try {
      await eventually('an end without questions', async () => {
        await answering([leave], () => type('resolve Once more')).catch(() => undefined);
        return read(path);
      }, (text) => text.includes('Incident resolved: Once more'));
    } finally {
      await write(policy, before);
    }
  });

  test('who is thanked is still so after a step back', async () => {
    await shown();
    const checks = /## Resolution Checklist\n[^]*$/.exec(declared)![0].match(/^- \[ \]/gm)!.map((): Answer => asOffered);
    await answering([...checks, '@kim, @jo', goBack, asOffered, 'Pool restarted'], () => vscode.commands.executeCommand(commands.resolveIncident, at(path)));
    assert.match(await read(path), /\| Incident resolved: Pool restarted \|\n\| [^|]* \| (?:[^|:]+ t|T)hanked @kim, @jo \|/);
  });
});
