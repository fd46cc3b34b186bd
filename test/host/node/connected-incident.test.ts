import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, leave } from '../answers';
import { eventually } from '../eventually';
import { type Answers, startLoopback, type Loopback } from '../loopback';
import { declared, recordFolder } from '../portable/incident-record';
import { activate, closeEditors, read, write } from '../workspace';

const policyFile = '.incidents/policy.yaml';
const systems = '\nsystems:\n  pagerDuty: { service: PABC123, escalationPolicies: [PDEF456], from: desk@acme.example }\n  betterStack: { statusPage: \'123\', resources: [\'8\'] }\n';
const tokens = ['pager-token-0123456789', 'page-token-0123456789'] as const;

/** PagerDuty with one service, as far as an incident needs it. */
class Pager {
  isDown = false;
  readonly incidents: { id: string; incident_key: string; status: string; html_url: string }[] = [];
  readonly answers: Answers = ({ method, path, json }) => {
    const [route = ''] = path.split('?');
    if (route === '/users/me') return { status: 200, json: { user: { name: 'Desk', email: 'desk@acme.example' } } };
    if (route === '/oncalls') return { status: 200, json: { oncalls: [{ user: { name: 'Lotte Bakker' }, escalation_level: 1 }], more: false } };
    if (this.isDown) return { status: 503, json: { error: { message: `Down, ${tokens[0]}` } } };
    if (method === 'POST') {
      const { incident } = json as { incident: { incident_key: string } };
      this.incidents.push({ id: `Q${this.incidents.length + 1}`, incident_key: incident.incident_key, status: 'triggered', html_url: 'https://acme.pagerduty.com/incidents/Q1' });
      return { status: 201, json: { incident: this.incidents.at(-1) } };
    }
    if (method === 'PUT') {
      this.incidents.find(({ id }) => route === `/incidents/${id}`)!.status = (json as { incident: { status: string } }).incident.status;
      return { status: 200, json: {} };
    }
    if (route.endsWith('/log_entries')) {
      const entries = [{ created_at: '2026-02-05T13:31:00Z', summary: 'Notified | Lotte of https://kim:Zq7pLw2Rt9xK@db.acme.test', agent: { summary: 'Acme' } }, { created_at: '2026-02-05T13:30:00Z', summary: 'Triggered' }];
      return { status: 200, json: { log_entries: entries, more: false } };
    }
    const open = new URLSearchParams(path.slice(route.length)).getAll('statuses[]');
    const key = new URLSearchParams(path.slice(route.length)).get('incident_key');
    return { status: 200, json: { incidents: this.incidents.filter((each) => each.incident_key === key && (open.length === 0 || open.includes(each.status))), more: false } };
  };
}

/** Better Stack with one status page, on which nothing was published yet. */
const statusPage: Answers = ({ method, path }) => {
  if (method === 'POST') return { status: 201, json: { data: { id: '1', attributes: {} } } };
  return { status: 200, json: { data: path.startsWith('/api/v2/status-pages?') ? [{ id: '123', attributes: { company_name: 'Acme', subdomain: 'acme' } }] : [] } };
};

suite('An incident with connected systems', () => {
  const { showErrorMessage, showInformationMessage, showQuickPick, showWarningMessage } = vscode.window;
  let pager: Pager;
  let loopback: Loopback;
  let page: Loopback;
  let policy: string;
  let uri: vscode.Uri;
  let count = 0;
  /** What was said, and the buttons that it had. */
  let told: { readonly message: string; readonly detail: string | undefined; readonly buttons: readonly string[] }[];
  /** The buttons that are pressed, in order. */
  let presses: string[];

  const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const record = (words: string) => eventually(`"${words}" in the record`, saved, (text) => text.includes(words));
  const posts = (system: Loopback) => system.asked.filter(({ method }) => method === 'POST');
  const hear = (message: string, ...rest: unknown[]) => {
    const buttons = rest.filter((each): each is string => typeof each === 'string');
    const [options] = rest.filter((each): each is vscode.MessageOptions => typeof each === 'object');
    told.push({ message, detail: options?.detail, buttons });
    return Promise.resolve(buttons.includes(presses[0] ?? '') ? presses.shift() : undefined);
  };
  const heard = (words: string) => eventually(`"${words}"`, () => told.map(({ message }) => message), (messages) => messages.some((message) => message.includes(words)));
  const begin = async (name: string) => {
    await vscode.commands.executeCommand(commands.postUpdate, uri, name);
    return eventually('the message\'s editor', () => vscode.window.activeTextEditor, (editor) => editor?.document.uri.scheme === 'incident-message') as Promise<vscode.TextEditor>;
  };
  const lenses = async (editor: vscode.TextEditor) => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 10);
    return all.map(({ command }) => command?.title.replace(/^\$\([\w-]+\) /, ''));
  };
  const send = (editor: vscode.TextEditor) => vscode.commands.executeCommand(commands.sendAndLogMessage, editor.document.uri);

  suiteSetup(async () => {
    await activate();
    [loopback, page] = await Promise.all([startLoopback(() => ({ status: 200, json: {} })), startLoopback(statusPage)]);
    loopback.answers = new Pager().answers;
    policy = await read(policyFile);
    await write(policyFile, policy + systems);
    Object.assign(vscode.window, { showInformationMessage: () => Promise.resolve(undefined) });
    await answering(['PagerDuty', loopback.address, tokens[0]], () => vscode.commands.executeCommand(commands.connectSystem));
    await answering(['Better Stack', page.address, tokens[1]], () => vscode.commands.executeCommand(commands.connectSystem));
  });

  suiteTeardown(async () => {
    Object.assign(vscode.window, { showInformationMessage: () => Promise.resolve(undefined) });
    for (const name of ['PagerDuty', 'Better Stack']) await answering([name], () => vscode.commands.executeCommand(commands.disconnectSystem));
    Object.assign(vscode.window, { showInformationMessage });
    await write(policyFile, policy);
    await Promise.all([loopback.stop(), page.stop()]);
  });

  setup(async () => {
    [told, presses, pager] = [[], [], new Pager()];
    loopback.answers = pager.answers;
    Object.assign(vscode.window, { showErrorMessage: hear, showInformationMessage: hear, showWarningMessage: hear });
    uri = vscode.Uri.joinPath(recordFolder(), `2026-02-05-connected-${count++}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(declared.replace('14:23 UTC+01:00', `14:2${count} UTC+01:00`)));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  });

  teardown(async () => {
    Object.assign(vscode.window, { showErrorMessage, showInformationMessage, showQuickPick, showWarningMessage });
    assert.isEmpty(presses, 'buttons that nothing had');
    assert.notMatch(JSON.stringify(told), new RegExp(tokens.join('|')));
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  test('a page goes to the pager, for whom it says is on call, and is acknowledged and resolved there with the incident', async () => {
    await vscode.commands.executeCommand(commands.pageOnCall, uri);
    const editor = await eventually('the message\'s editor', () => vscode.window.activeTextEditor, (shown) => shown?.document.uri.scheme === 'incident-message') as vscode.TextEditor;
    await eventually('the way to send it', () => lenses(editor), (titles) => titles.join() === 'Send to PagerDuty and log,Copy and log');
    await send(editor);
    assert.include(await record('Paged'), 'Paged @lotte: SEV-1: Production website down. All users unable to access site');
    await heard('Sent to PagerDuty, and logged in the record.');
    await vscode.commands.executeCommand(commands.acknowledgeIncident, uri);
    await heard('Acknowledged in PagerDuty, too.');
    assert.equal(pager.incidents[0]!.status, 'acknowledged');
    assert.equal(posts(loopback).at(-1)!.headers.from, 'desk@acme.example');
  });

  test('one that fails is logged and told, without the token, and sent once when it is tried again', async () => {
    const editor = await begin('page');
    pager.isDown = true;
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.getText().includes('Sending to')) pager.isDown = false;
    });
    presses = ['Try Again'];
    await send(editor);
    listener.dispose();
    const text = await record('Sending to @lotte failed (PagerDuty)');
    assert.include(text, 'Paged @lotte');
    assert.isTrue(told.some(({ message, buttons }) => message.includes('PagerDuty did not take the message') && message.includes('PagerDuty failed.') && buttons.join() === 'Try Again,Copy Text'));
    await heard('Sent to PagerDuty');
    await record('Sent to @lotte (PagerDuty)');
    assert.lengthOf(pager.incidents, 1);
  });

  test('a message that no system takes is only copied', async () => {
    const editor = await begin('update');
    assert.deepEqual(await lenses(editor), ['Copy and log']);
    await send(editor);
    await heard('Still to fill in');
    assert.notInclude(await saved(), 'Update posted');
  });

  test('what customers read names its page, asks whether they are told, and comes to nothing where somebody thinks better of it', async () => {
    const before = posts(page).length;
    const editor = await begin('statusInitial');
    await send(editor);
    assert.deepInclude(told, { message: 'Customers will read this on Better Stack (Acme, acme).', detail: 'We\'re investigating reports of Production website down', buttons: ['Publish and Notify Subscribers', 'Publish Quietly'] });
    assert.notInclude(await saved(), 'Update posted');
    assert.lengthOf(posts(page), before);
    presses = ['Publish Quietly'];
    await send(editor);
    await record('Update posted to Status page');
    assert.lengthOf(posts(page), before + 1);
    assert.deepInclude(posts(page).at(-1)!.json as object, { title: 'Production website down', notify_subscribers: false, affected_resources: [{ status_page_resource_id: '8', status: 'degraded' }] });
  });

  test('what the pager tells becomes rows of the timeline, in one step that can be undone, without secrets', async () => {
    await send(await begin('page'));
    await record('Paged');
    await vscode.window.showTextDocument(uri);
    const before = await saved();
    await answering([leave], () => vscode.commands.executeCommand(commands.importEvents));
    assert.equal(await saved(), before);
    Object.assign(vscode.window, { showQuickPick: (items: readonly vscode.QuickPickItem[]) => Promise.resolve(items.filter(({ picked }) => picked)) });
    await vscode.commands.executeCommand(commands.importEvents);
    const text = await record('PagerDuty, Acme: Notified');
    assert.match(text, /\| PagerDuty: Triggered +\|[^]*\| PagerDuty, Acme: Notified \\\| Lotte of https:\/\/••••@db\.acme\.test +\|/);
    assert.notInclude(text, 'Zq7pLw2Rt9xK');
    await vscode.commands.executeCommand(commands.importEvents);
    await heard('nothing of that time that is not in the timeline already');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await eventually('the timeline as it was', () => vscode.window.activeTextEditor!.document.getText(), (now) => now === before);
    await vscode.window.activeTextEditor!.document.save();
  });
});
