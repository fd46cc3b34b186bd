import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { type Answer, answering, asOffered, goBack, leave } from '../answers';
import { eventually } from '../eventually';
import { Clock } from '../fake-clock';
import { resolveTyped } from '../resolve-typed';
import { activate, at, closeEditors, read, remove, write } from '../workspace';
import { declared } from './incident-record';

const policy = '.incidents/policy.yaml';
const type = (line: string) => vscode.commands.executeCommand(commands.typeIncidentCommand, line);
// A document outlives its editor and its file for a while, so that each test has its own.
let count = 0;
let path: string;
const shown = () => vscode.window.showTextDocument(at(path));

suite('The end of an incident', () => {
  const clock = new Clock();

  suiteSetup(activate);
  setup(() => {
    path = `docs/incidents/2026-02-05-host-test-ends-${count++}.md`;
    return write(path, declared);
  });

  teardown(async () => {
    clock.restore();
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
    const endsAtOnce = async () => {
      await write(path, declared);
      await eventually('the open record', async () => (await shown()).document.getText(), (text) => text === declared);
      await answering([leave], () => type('resolve Once more')).catch(() => undefined);
      return (await read(path)).includes('Incident resolved: Once more');
    };
    const before = await read(policy);
    await write(policy, `${before}\nresolution:\n  checklist: []\n`);
    try {
      await eventually('an end without questions', endsAtOnce, Boolean);
    } finally {
      await write(policy, before);
      await eventually('the policy of before', endsAtOnce, (ended) => !ended);
    }
  });

  for (const [moment, line] of [['13:59', '- [ ] No recurring errors for 30 minutes **No**'], ['14:00', '- [x] No recurring errors for 30 minutes **Yes**']]) {
    test(`that no errors came again is offered as a yes once the time for it is over: at ${moment}`, async () => {
      await shown();
      clock.set(Date.parse('2026-02-05T13:30Z'));
      await type('status monitoring');
      clock.set(Date.parse(`2026-02-05T${moment}:30Z`));
      await resolveTyped('resolve Done');
      assert.include(await read(path), `${line}\n- [x] Customer impact resolved **Yes**\n`);
    });
  }

  test('who is thanked is still so after a step back', async () => {
    await shown();
    const checks = /## Resolution Checklist\n[^]*$/.exec(declared)![0].match(/^- \[ \]/gm)!.map((): Answer => asOffered);
    await answering([...checks, '@kim, @jo', goBack, asOffered, 'Pool restarted'], () => vscode.commands.executeCommand(commands.resolveIncident, at(path)));
    assert.match(await read(path), /\| Incident resolved: Pool restarted \|\n\| [^|]* \| (?:[^|:]+ t|T)hanked @kim, @jo \|/);
  });
});
