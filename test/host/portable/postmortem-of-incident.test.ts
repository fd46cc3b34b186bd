import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { type Answer, answering, asOffered } from '../answers';
import { at, closeEditors, pathOf, read, remove, write } from '../workspace';
import { declared } from './incident-record';

const resolved = declared.replace('Investigating', 'Resolved').replace('**Resolved**:', '**Resolved**: 2026-02-05 14:43 UTC+01:00')
  .replace('| 2026-02-05 14:23', '| 2026-02-05 13:10 UTC+01:00 | Errors rise |\n| 2026-02-05 14:23');

suite('The postmortem of an incident', () => {
  const made: string[] = [];
  let count = 0;
  const make = async (text: string, answers: readonly Answer[]) => {
    // Another file each time: an editor's text of one that is gone stays for a while.
    const path = `docs/incidents/2026-02-05-from-the-start-${count++}.md`;
    await write(path, text);
    await answering(answers, () => vscode.commands.executeCommand(commands.newPostmortemFromIncident, at(path)));
    made.push(path, pathOf(vscode.window.activeTextEditor!.document.uri));
    return [await read(made.at(-1)!), await read(path)] as const;
  };

  teardown(async () => {
    await closeEditors();
    for (const each of new Set(made.splice(0))) await remove(each);
  });

  test('is asked for nothing but when it began, which the timeline offers, and which both documents tell then', async () => {
    const [postmortem, record] = await make(resolved, [asOffered]);
    assert.include(postmortem, '# Postmortem: Production website down\n');
    assert.include(postmortem, '**Severity**: SEV-1\n**Duration**: 1 hour 33 minutes\n**Incident Commander**: @sam\n');
    assert.include(record, '**Started**: 2026-02-05 13:10 UTC+01:00\n');
    assert.include(record, '[Postmortem](../postmortems/2026-02-05-production-website-down.md)');
  });

  test('takes another time that is typed', async () => {
    const [postmortem] = await make(resolved, ['12:55']);
    assert.include(postmortem, '**Duration**: 1 hour 48 minutes\n');
  });

  test('is asked for what the record does not say', async () => {
    const stated = resolved.replace('**Started**:', '**Started**: 2026-02-05 13:43 UTC+01:00').replace('SEV-1\n', '\n').replace('**Incident Commander**: @sam', '**Incident Commander**:');
    const [postmortem] = await make(stated, ['SEV-2', '@priya']);
    assert.include(postmortem, '**Severity**: SEV-2\n**Duration**: 1 hour\n**Incident Commander**: @priya\n');
  });
});
