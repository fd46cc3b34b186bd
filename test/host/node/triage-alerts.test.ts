import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, leave, type Answer } from '../answers';
import { eventually } from '../eventually';
import { startLoopback, type Loopback } from '../loopback';
import { activate, closeEditors, pathOf, read, remove } from '../workspace';

const run = (command: string, answers: readonly Answer[]) => answering(answers, () => vscode.commands.executeCommand(command));
const pool = {
  labels: { alertname: 'PoolFull', severity: 'critical', service: 'checkout' }, annotations: { summary: 'The pool is full' }, startsAt: '2026-02-05T14:23:00Z',
  generatorURL: 'https://grafana.example.com/alerting/1', status: { state: 'active' },
};

suite('Triage with what is firing', () => {
  let grafana: Loopback;
  const { showInformationMessage } = vscode.window;

  suiteSetup(async () => {
    await activate();
    await closeEditors();
    grafana = await startLoopback(() => ({ status: 200, json: [pool] }));
    vscode.window.showInformationMessage = () => Promise.resolve(undefined);
    await run(commands.connectSystem, ['Grafana', grafana.address, 'glsa_123']);
  });

  suiteTeardown(async () => {
    await closeEditors();
    await run(commands.disconnectSystem, ['Grafana']);
    vscode.window.showInformationMessage = showInformationMessage;
    await grafana.stop();
  });

  test('the alert is described by one that is picked, which also stands beside the check whether it is real', async () => {
    await run(commands.quickTriage, ['Take from an Alert', 'The pool is full', 'No', 'Yes', leave]);
    const goOn = 'Go on with "The pool is full"';
    await eventually('the alert beside the check', async () => {
      let labels: readonly string[] = [];
      await run(commands.quickTriage, [goOn, { look: (entries) => { labels = entries.map(({ label }) => label); } }]);
      return labels;
    }, (labels) => labels.includes('$(info) The pool is full'));
    await run(commands.quickTriage, [goOn, 'Yes', 'Yes', 'No', 'Yes', 'Skip', 'Create the incident record']);
    const path = pathOf(vscode.window.activeTextEditor!.document.uri);
    const record = await read(path);
    await closeEditors();
    await remove(path);
    assert.include(record, '# Incident: The pool is full\n');
    assert.include(record, '**Service**: checkout\n');
    assert.match(record, /Grafana, https:\/\/grafana\.example\.com\/alerting\/1/);
    assert.match(record, /^\*\*Detected\*\*: 2026-02-05 (?:14|15):23/m);
    assert.match(record, /Found: .*The pool is full \(checkout · critical · 2026-02-05 1[45]:23/);
  });

  test('a system that fails says why in its place, and holds nothing up', async () => {
    grafana.answers = () => ({ status: 403, json: { message: 'You need permission' } });
    await run(commands.quickTriage, ['Describe it', 'Search is slow', 'search', 'No', 'Yes', leave]);
    await eventually('the reason beside the check', async () => {
      let labels: readonly string[] = [];
      await run(commands.quickTriage, ['Go on with "Search is slow"', { look: (entries) => { labels = entries.map(({ label }) => label); } }]);
      return labels;
    }, (labels) => labels.includes('$(warning) Could not find out: The token does not allow that in Grafana. It says: You need permission'));
    await run(commands.quickTriage, ['New alert', 'Describe it', leave]);
  });
});
