import { assert } from 'chai';
import * as vscode from 'vscode';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { defaultPolicy } from '../../../src/core/policy/default';
import { commands } from '../../../src/vscode/contract';
import { workspaceFiles } from '../../../src/vscode/documents/document-files';
import type { GenerateParts } from '../../../src/vscode/generate/making';
import { createReview } from '../../../src/vscode/generate/new-review';
import { answering, asOffered, goBack, leave, type Answer } from '../answers';
import { eventually } from '../eventually';
import { offeredBy } from '../offered';
import { activate, at, closeEditors, findingsOnce, pathOf, read, remove, write } from '../workspace';

const run = (command: string, answers: readonly Answer[]) => answering(answers, () => vscode.commands.executeCommand(command));
const shown = () => vscode.window.activeTextEditor!;
const today = () => /\d{4}-\d{2}-\d{2}/.exec(pathOf(shown().document.uri))![0];

suite('Documents made by commands', () => {
  const made = new Set<string>();

  suiteSetup(activate);
  setup(closeEditors);

  teardown(async () => {
    const path = vscode.window.activeTextEditor && pathOf(shown().document.uri);
    await closeEditors();
    if (path !== undefined) made.add(path);
    // A folder goes after what is in it.
    for (const each of [...made].reverse()) await remove(each);
    made.clear();
  });

  test('a postmortem lands in its folder under a safe name, opens with its blanks as tab stops, and only they are marked', async () => {
    await run(commands.newPostmortem, ['Café: ../../etc “down”', 'SEV-2', asOffered, 'Someone new']);
    const { document, selection } = shown();
    assert.match(pathOf(document.uri), /^docs\/postmortems\/\d{4}-\d{2}-\d{2}-cafe-etc-down\.md$/);
    assert.include(document.getText(), '# Postmortem: Café: ../../etc “down”\n');
    assert.include(document.getText(), '**Severity**: SEV-2\n');
    assert.include(document.getText(), '**Incident Commander**: Someone new\n');
    assert.equal(document.getText(selection), '[X hours Y minutes]');
    await eventually('the saved document', () => document.isDirty, (isDirty) => !isDirty);
    const found = await findingsOnce(document.uri, (rules) => rules.length > 0);
    assert.deepEqual([...new Set(found.map(({ code }) => (code as { value: string }).value))], ['leftover-template-text']);
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(document.getText(shown().selection), '[Responders]');
  });

  test('a file that is there is opened, or a free name is taken; it is never overwritten', async () => {
    await run(commands.newPostmortem, ['Twice', 'SEV-3', asOffered, asOffered]);
    const first = pathOf(shown().document.uri);
    made.add(first);
    // Two that write a file at one moment leave parts of both in it.
    await eventually('the saved document', () => shown().document.isDirty, (isDirty) => !isDirty);
    await write(first, 'mine');
    await closeEditors();

    await run(commands.newPostmortem, ['Twice', 'SEV-3', asOffered, asOffered, 'Open']);
    assert.equal(pathOf(shown().document.uri), first);
    assert.equal(await read(first), 'mine');

    await run(commands.newPostmortem, ['Twice', 'SEV-3', asOffered, asOffered, 'Create']);
    assert.equal(pathOf(shown().document.uri), first.replace('.md', '-2.md'));
    assert.equal(await read(first), 'mine');
  });

  test('what comes under the name that somebody is choosing is not overwritten either', async () => {
    await run(commands.newPostmortem, ['At once', 'SEV-3', asOffered, asOffered]);
    const first = pathOf(shown().document.uri);
    const [second, third] = [first.replace('.md', '-2.md'), first.replace('.md', '-3.md')];
    for (const each of [first, second, third]) made.add(each);
    await closeEditors();
    await run(commands.newPostmortem, ['At once', 'SEV-3', asOffered, asOffered, { behind: () => write(second, 'mine'), take: 'Create' }, 'Create']);
    assert.equal(pathOf(shown().document.uri), third);
    assert.equal(await read(second), 'mine');
  });

  test('what was typed into an editor whose file has gone is not overwritten by a new one of its name', async () => {
    await run(commands.newPostmortem, ['Gone', 'SEV-3', asOffered, asOffered]);
    const { document } = shown();
    const path = pathOf(document.uri);
    await eventually('the saved document', () => document.isDirty, (isDirty) => !isDirty);
    await shown().edit((edit) => edit.insert(new vscode.Position(0, 0), 'typed and not saved\n'));
    await remove(path);
    await run(commands.newPostmortem, ['Gone', 'SEV-3', asOffered, asOffered, 'Open']);
    assert.include(shown().document.getText(), 'typed and not saved');
    // The file is there again, to be removed with the others.
    await shown().document.save();
  });

  test('what is selected is the title, an answer can be taken back, and Esc leaves nothing behind', async () => {
    const { document } = await vscode.window.showTextDocument(at('README.md'));
    shown().selection = new vscode.Selection(document.lineAt(0).range.start.translate(0, 2), document.lineAt(0).range.end);
    const title = document.getText(shown().selection);
    await run(commands.newPostmortem, [asOffered, goBack, asOffered, 'SEV-1', goBack, 'SEV-4', asOffered, asOffered]);
    assert.include(shown().document.getText(), `# Postmortem: ${title}\n`);
    assert.include(shown().document.getText(), '**Severity**: SEV-4\n');

    const before = await vscode.workspace.fs.readDirectory(at('docs/postmortems'));
    await run(commands.newPostmortem, ['Left', 'SEV-1', leave]);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at('docs/postmortems')), before);
  });

  test('a runbook of either profile is named after its service and scenario', async () => {
    await run(commands.newRunbook, ['Procedure', 'Edge Proxy', 'disk is full', 'SEV-2', '@sam']);
    assert.equal(pathOf(shown().document.uri), 'docs/runbooks/edge-proxy-disk-is-full.md');
    assert.include(shown().document.getText(), '## Mitigation');
    made.add('docs/runbooks/edge-proxy-disk-is-full.md');

    await run(commands.newRunbook, ['Alert', 'Edge Proxy', 'too many errors', 'SEV-2', '@sam']);
    assert.match(shown().document.getText(), /## Meaning\n[^]*## Impact\n[^]*## Diagnosis\n[^]*## Mitigation\n/);
    const found = await findingsOnce(shown().document.uri, (rules) => rules.length > 0);
    assert.notInclude(found.map(({ severity }) => severity), vscode.DiagnosticSeverity.Error);
  });

  test('the agenda of a review lands beside its postmortem', async () => {
    const postmortem = at('docs/postmortems/2026-11-12-connection-pool-exhausted.md');
    await vscode.window.showTextDocument(postmortem);
    await run(commands.newMeetingAgenda, []);
    const { document } = shown();
    assert.match(pathOf(document.uri), /^docs\/postmortems\/2026-11-12-connection-pool-exhausted-\w+\.md$/);
    assert.include(document.getText(), 'onnection pool exhausted');
  });

  test('the day of a postmortem stands before its title, which may be so long that nothing behind it is seen', async () => {
    const path = 'docs/postmortems/2026-02-05-host-test-long.md';
    const title = `Postmortem: ${'Connection pool exhausted while '.repeat(10)}deploying`;
    await write(path, `# ${title}\n\n**Date**: 2026-02-05\n\n## Action Items\n\n- [ ] Rotate the key (owner: @sam)\n`);
    made.add(path);
    const beginning = '2026-02-05 · Connection pool exhausted while';
    await eventually('the entry', async () => (await offeredBy(commands.newMeetingAgenda)).map(({ label }) => label), (labels) => labels.some((label) => label.startsWith(beginning)));
    const item = (await offeredBy(commands.openActionItem)).find((each) => each.label === 'Rotate the key');
    assert.match(item?.detail ?? '', /@sam.* · Connection pool exhausted while /, 'and so do owner and due date of an action item');
  });

  test('the review of a quarter is computed from the documents of the folder', async () => {
    await run(commands.newReview, ['2026-Q3']);
    const { document } = shown();
    assert.equal(pathOf(document.uri), 'docs/reviews/2026-Q3.md');
    made.add('docs/reviews/2026-Q3.md');
    assert.include(document.getText(), '[Booking API times out](../postmortems/2026-09-22-booking-api-timeouts.md)');
    assert.match(document.getText(), /\| \*\*All\*\* \| 2 \| 2 \|/);
  });

  test('a review is made by the policy that holds once its quarter is picked', async () => {
    let policy = defaultPolicy;
    const parts = {
      policies: { in: () => ({ policy, templates: new Map() }) }, workspace: { ready: Promise.resolve(), index: new DocumentIndex() },
      clock: { now: () => Date.parse('2026-10-05T09:00Z') }, files: () => Promise.resolve(workspaceFiles),
    } as unknown as GenerateParts;
    const changePolicy = () => {
      policy = { ...policy, folders: { ...policy.folders, reviews: 'docs/quarters' } };
      return Promise.resolve();
    };
    await answering([{ behind: changePolicy, take: '2026-Q3' }], () => createReview(parts));
    assert.equal(pathOf(shown().document.uri), 'docs/quarters/2026-Q3.md');
    made.add('docs/quarters');
  });

  test('the example runbooks are added once, and what is there is left alone', async () => {
    const before = new Set((await vscode.workspace.fs.readDirectory(at('docs/runbooks'))).map(([name]) => name));
    await run(commands.addExampleRunbooks, [asOffered]);
    const added = (await vscode.workspace.fs.readDirectory(at('docs/runbooks'))).map(([name]) => name).filter((name) => !before.has(name));
    for (const name of added) made.add(`docs/runbooks/${name}`);
    assert.lengthOf(added, 5);
    const [first = ''] = added;
    await write(`docs/runbooks/${first}`, 'mine');
    await run(commands.addExampleRunbooks, []);
    assert.equal(await read(`docs/runbooks/${first}`), 'mine');
  });

  test('a runbook that comes while the examples are picked is left alone', async () => {
    const path = 'docs/runbooks/disk-space-full.md';
    await run(commands.addExampleRunbooks, [{ behind: () => write(path, 'mine') }]);
    for (const name of ['vercel-deployment-failed', 'supabase-connection-pool', 'rate-limit-exceeded', 'sentry-alert-storm', 'disk-space-full']) made.add(`docs/runbooks/${name}.md`);
    assert.equal(await read(path), 'mine');
    assert.include(await read('docs/runbooks/vercel-deployment-failed.md'), '# Runbook');
  });

  test('a day that is typed is the day of the incident', async () => {
    await run(commands.newPostmortem, ['Long ago', 'SEV-3', '2026-01-31', asOffered]);
    assert.equal(pathOf(shown().document.uri), 'docs/postmortems/2026-01-31-long-ago.md');
    assert.equal(today(), '2026-01-31');
  });

  test('a name that is typed faster than the window offers it is the answer, not an entry that it resembles', async () => {
    for (const typed of ['Nobody Yet Known', 'Tom']) {
      await run(commands.newRunbook, ['Procedure', 'Edge Proxy', `typed by ${typed}`, 'SEV-2', { typed }]);
      assert.include(shown().document.getText(), `**Owner**: ${typed}\n`);
      made.add(pathOf(shown().document.uri));
    }
  });
});
