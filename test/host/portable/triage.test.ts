import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, asOffered, goBack, leave, type Answer } from '../answers';
import { eventually } from '../eventually';
import { offeredBy } from '../offered';
import { activate, closeEditors, pathOf, read, remove, write } from '../workspace';

const run = (command: string, answers: readonly Answer[]) => answering(answers, () => vscode.commands.executeCommand(command));
const shownPath = () => pathOf(vscode.window.activeTextEditor!.document.uri);

/** The section that keeps the answers, without what was found out beside them. */
const answersIn = (text: string) => /## Triage\n\n([^]*?)\n\n/.exec(text)![1]!.split('\n').filter((line) => !line.startsWith('  - Found: '));

suite('Triage as quick picks', () => {
  const made: string[] = [];

  /** Writes a record whose last row is of this minute: what nobody has touched for days would be passed over. */
  const declared = async (path: string, title: string) => {
    made.push(path);
    const now = new Date().toISOString().slice(0, 16).replace('T', ' ');
    await write(path, `# Incident: ${title}\n\n**Severity**: SEV-1\n**Status**: Investigating\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| ${now} UTC | Alert fired |\n`);
  };

  suiteSetup(async () => {
    await activate();
    await closeEditors();
  });
  teardown(async () => {
    await closeEditors();
    for (const path of made.splice(0)) await remove(path);
  });

  test('is left and taken up again, an answer is taken back, and the record and its postmortem keep those that hold', async () => {
    await run(commands.quickTriage, ['Nobody can pay', 'Payments', 'Yes', goBack, 'No', leave]);
    await run(commands.quickTriage, ['Go on with "Nobody can pay"', 'Yes', 'Yes', 'Yes', 'No', 'Yes', 'Skip', 'Create the incident record']);
    made.push(shownPath());
    assert.match(shownPath(), /^docs\/incidents\/\d{4}-\d{2}-\d{2}-nobody-can-pay\.md$/);
    const record = await read(shownPath());
    assert.include(record, '# Incident: Nobody can pay\n\n**Severity**: SEV-2\n**Status**: Investigating\n**Service**: Payments\n');
    assert.deepEqual(answersIn(record), [
      '- Is service down or data at risk? **No**',
      '- Core feature broken? **Yes**',
      '- [x] Confirm incident is real (not false positive) **Yes**',
      '- [x] Assess customer impact (how many affected?) **Yes**',
      '- [x] Check recent deployments (was there a change?) **No**',
      '- [x] Assign severity level **Yes**',
      '- [ ] Notify appropriate channels **Skipped**',
    ]);

    // Whoever is at the keyboard, where Git knows that.
    const commander: Answer[] = /^\*\*Incident Commander\*\*: \[/m.test(record) ? [asOffered] : [];
    await run(commands.newPostmortemFromIncident, [asOffered, ...commander]);
    made.push(shownPath());
    assert.match(shownPath(), /^docs\/postmortems\/\d{4}-\d{2}-\d{2}-nobody-can-pay\.md$/);
    assert.deepEqual(answersIn(await read(shownPath())), answersIn(record));
  });

  test('ends in a postmortem where nobody wants a record, with the severity that a person chose and why', async () => {
    await run(commands.quickTriage, ['Typo in the footer', '', 'No', 'No', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Choose another severity', 'SEV-4', 'Nobody is held up', 'New postmortem from this',
      asOffered, asOffered, asOffered, asOffered]);
    made.push(shownPath());
    const text = await read(shownPath());
    assert.include(text, '# Postmortem: Typo in the footer\n');
    assert.include(text, '**Severity**: SEV-4\n');
    assert.include(answersIn(text), '- Severity set by hand instead of SEV-3: Nobody is held up');
  });

  test('does not take a new alert for the one that was left unfinished', async () => {
    await run(commands.quickTriage, ['New alert', 'Old alert', '', 'No', leave]);
    await run(commands.quickTriage, ['New alert', 'Search finds nothing', '', 'Yes', 'Skip', 'Skip', 'Skip', 'Skip', 'Skip', 'Start over',
      'Mail is late', '', 'No', 'Yes', 'Skip', 'Skip', 'Skip', 'Skip', 'Skip', 'Create the incident record']);
    made.push(shownPath());
    const record = await read(shownPath());
    assert.include(record, '# Incident: Mail is late\n\n**Severity**: SEV-2\n');
    assert.include(answersIn(record), '- Core feature broken? **Yes**');
  });

  test('an alert like an open incident leads to its record before another one is declared', async () => {
    const open = 'docs/incidents/2026-02-05-card-payments-refused.md';
    await declared(open, 'Card payments refused');
    await declared('docs/incidents/2026-02-05-parcels-stand-still.md', 'Parcels stand still');
    await openIncidents(['SEV-1 · Card payments refused', 'SEV-1 · Parcels stand still']);
    await run(commands.quickTriage, ['Card payments refused again', '', 'Yes', 'Skip', 'Skip', 'Skip', 'Skip', 'Skip', 'Create the incident record', 'Open "Card payments refused"']);
    assert.equal(shownPath(), open);
    await run(commands.quickTriage, ['Go on', 'Create the incident record', 'Declare another incident']);
    made.push(shownPath());
    assert.match(shownPath(), /-card-payments-refused-again\.md$/);
    assert.include(await read(shownPath()), 'Card payments refused (open now · SEV-1 · matches ');
  });
});

/** Waits until the extension knows of incidents that are worked on, as a command tells that has to choose one of several. */
async function openIncidents(labels: readonly string[]): Promise<void> {
  await eventually(
    `${labels.join(' and ')} among the open incidents`,
    async () => (await offeredBy(commands.postUpdate)).map(({ label }) => label),
    (offered) => labels.every((label) => offered.includes(label)), 60_000,
  );
}
