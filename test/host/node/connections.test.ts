import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, goBack, leave } from '../answers';
import { eventually } from '../eventually';
import { startLoopback, type Loopback } from '../loopback';
import { activate } from '../workspace';

const connect = () => vscode.commands.executeCommand(commands.connectSystem);
const disconnect = () => vscode.commands.executeCommand(commands.disconnectSystem);

suite('Connecting a system', () => {
  let grafana: Loopback;
  const { showErrorMessage, showInformationMessage } = vscode.window;
  let told: string[];

  suiteSetup(async () => {
    await activate();
    grafana = await startLoopback(({ headers }) => (headers.authorization === 'Bearer right-token' ? { status: 200, json: [] } : { status: 401, json: { message: 'Invalid API key wrong-token' } }));
  });
  setup(() => {
    told = [];
    vscode.window.showInformationMessage = (message: string) => {
      told.push(message);
      return Promise.resolve(undefined);
    };
  });
  teardown(() => { Object.assign(vscode.window, { showErrorMessage, showInformationMessage }); });
  suiteTeardown(() => grafana.stop());

  const failing = (answer: string | undefined) => {
    vscode.window.showErrorMessage = (message: string) => {
      told.push(message);
      return Promise.resolve(answer);
    };
  };

  test('takes only an address that a token may go to, asks again for a token that is not taken, and says whose it is', async () => {
    failing('Try Again');
    await answering(['Grafana', grafana.address, 'wrong-token', 'right-token'], connect);
    assert.deepEqual(told, ['Grafana does not take the token. Connect it anew. It says: Invalid API key …', `Grafana is connected as ${grafana.address.slice('http://'.length)}.`]);
    assert.deepEqual(grafana.asked.map(({ method }) => method), ['GET', 'GET']);
  });

  test('goes back to the system that was chosen', async () => {
    await answering(['Grafana', goBack, 'Grafana', goBack, leave], connect);
    assert.isEmpty(told);
  });

  test('forgets one', async () => {
    await answering(['Grafana'], disconnect);
    assert.match(told.join(), /^Grafana is disconnected\./);
    await eventually('no system that is connected', async () => {
      let left: readonly vscode.QuickPickItem[] = [];
      await answering([{ look: (entries) => { left = entries; } }], disconnect);
      return left.length;
    }, (count) => count === 0);
  });
});
