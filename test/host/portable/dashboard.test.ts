import { assert } from 'chai';
import * as vscode from 'vscode';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { DocumentIndex, type IndexChange } from '../../../src/core/index/document-index';
import { summarize } from '../../../src/core/index/summarize';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { DashboardView, ToDashboardHost, ToDashboardPage } from '../../../src/protocol/dashboard';
import type { DashboardParts } from '../../../src/vscode/dashboard';
import { DashboardPanel } from '../../../src/vscode/dashboard/panel';
import { Documents } from '../../../src/vscode/documents/documents';
import type { Usage } from '../../../src/vscode/documents/usage';
import type { Policies } from '../../../src/vscode/policies/policies';
import { eventually } from '../eventually';
import { at, closeEditors, pathOf, remove, saveByItself, write } from '../workspace';

const folder = 'docs/dashboard-test';
const postmortem = (day: string, detected: string, more = '') =>
  `# Postmortem: Tickets of ${day}\n\n**Date**: ${day}\n**Severity**: SEV-1\n**Started**: ${day} 10:00 UTC\n**Detected**: ${day} ${detected} UTC\n${more}`;

/** A panel that keeps what is sent to its page. */
class FakePanel {
  readonly sent: ToDashboardPage[] = [];
  visible = true;
  title = 'Dashboard';
  private readonly messages = new vscode.EventEmitter<ToDashboardHost>();
  private readonly states = new vscode.EventEmitter<unknown>();
  readonly onDidChangeViewState = this.states.event;
  readonly webview = {
    cspSource: 'test:', html: '', options: {}, onDidReceiveMessage: this.messages.event,
    asWebviewUri: (uri: vscode.Uri) => uri, postMessage: (message: ToDashboardPage) => Promise.resolve(this.sent.push(message) > 0),
  };

  say(message: ToDashboardHost): void {
    this.messages.fire(message);
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.states.fire(undefined);
  }

  get views(): DashboardView[] {
    return this.sent.flatMap((message) => (message.type === 'view' ? [message.view] : []));
  }
}

suite('The dashboard', () => {
  const index = new DocumentIndex();
  const changes = new vscode.EventEmitter<IndexChange>();
  const files = new vscode.EventEmitter<vscode.Uri>();
  const failures: string[] = [];
  let panel: FakePanel;
  let page: DashboardPanel;

  const process = { policy: defaultPolicy };
  const policies = { in: () => process, for: () => process, vocabularyFor: () => vocabularyOf(defaultPolicy), onDidChange: new vscode.EventEmitter<never>().event } as unknown as Policies;
  const documents = new Documents(policies, { uses: () => true } as unknown as Usage, markdown);
  /** What a file said before, as somebody reads it who began before it changed. */
  let before: { readonly uri: vscode.Uri; readonly text: string } | undefined;
  const parseText: Documents['parseText'] = (uri, text) => {
    if (before?.uri.toString() !== uri.toString()) return documents.parseText(uri, text);
    const said = documents.parseText(uri, before.text);
    before = undefined;
    files.fire(uri);
    return said;
  };
  const parts = {
    policies, documents: { parseText },
    workspace: { index, ready: Promise.resolve(), onDidChange: changes.event, onDidChangeFile: files.event },
    today: { onDidChange: new vscode.EventEmitter<never>().event },
    clock: { now: () => Date.UTC(2026, 11, 1, 12), timeZone: () => 'UTC' },
    log: { info: () => undefined, warn: () => undefined, error: (message: string) => failures.push(message) },
    commands: { attempt: (what: string, run: () => Promise<void>) => run().catch((error: unknown) => failures.push(`${what}: ${(error as Error).message}`)) },
    context: { extensionUri: vscode.Uri.parse('test:/') },
  } as unknown as DashboardParts;

  /** Has the index know of a text, whether or not it is in a file. */
  const know = (name: string, text: string) => {
    const uri = at(`${folder}/${name}`);
    index.set(uri.toString(), summarize(documents.parseText(uri, text), 'postmortem', `${folder}/${name}`, defaultPolicy));
  };
  const put = async (name: string, text: string) => {
    await write(`${folder}/${name}`, text);
    know(name, text);
  };
  const open = (quarter?: string) => {
    panel = new FakePanel();
    page = new DashboardPanel(panel as unknown as vscode.WebviewPanel, vscode.workspace.workspaceFolders![0], quarter, parts);
    panel.say({ type: 'ready' });
  };
  const last = () => panel.views.at(-1);
  const shown = () => eventually('the figures', last, (view) => view !== undefined);
  const picked = (quarter: string) => eventually('the quarter', () => last()?.picked, (id) => id === quarter);
  const detected = (value: string) => eventually('the time to detect', () => detection()?.value, (each) => each === value);
  const detection = () => last()?.figures.find(({ id }) => id === 'detection');

  suiteSetup(() => saveByItself('off'));
  suiteTeardown(() => saveByItself(undefined));
  setup(async () => {
    failures.length = 0;
    await put('2026-08-05-a.md', postmortem('2026-08-05', '10:06'));
    await put('2026-08-24-b.md', postmortem('2026-08-24', '10:02'));
    await put('2026-11-02-c.md', postmortem('2026-11-02', '10:40'));
  });
  teardown(async () => {
    page.dispose();
    await closeEditors();
    await remove(folder);
    for (const uri of index.uris()) index.delete(uri);
  });

  test('shows the quarter that is to be reviewed, what it rests on and what it leaves out', async () => {
    know('2026-09-01-gone.md', postmortem('2026-09-01', '10:30'));
    await put('notes.md', '# Postmortem: Notes\n\nNobody knows when.\n');
    open();
    await shown();
    assert.deepEqual(panel.sent.map(({ type }) => type), ['strings', 'reading', 'view']);
    const { quarters, leftOut, incidents } = last()!;
    await picked('2026-Q3');
    assert.deepEqual(quarters.slice(-3).map(({ id, counts }) => [id, ...counts]), [['2026-Q2', 0], ['2026-Q3', 2], ['2026-Q4', 1]]);
    assert.deepInclude(detection(), { state: 'met', base: 'of all 2 incidents' });
    assert.deepEqual(detection()!.behind[0]!.lines.map(({ target }) => target), ['2026-08-05-a.md', '2026-08-24-b.md'].map((name) => `${at(`${folder}/${name}`).toString()}#L6`));
    assert.deepEqual(incidents.map(({ title }) => title.text), ['Tickets of 2026-08-24', 'Tickets of 2026-08-05']);
    assert.deepEqual(leftOut!.lines.map(({ detail }) => detail), [`${folder}/2026-09-01-gone.md: it can't be read`, `${folder}/notes.md: it tells no day`]);
  });

  test('lists the first lines of very many, and says how many more there are', async () => {
    for (let number = 1; number <= 203; number += 1) know(`notes-${number}.md`, `# Postmortem: Notes ${number}\n\nNobody knows when.\n`);
    open();
    await shown();
    assert.deepInclude(last()!.leftOut, { heading: '203 documents are in no quarter', more: '3 more' });
    assert.lengthOf(last()!.leftOut!.lines, 200);
  });

  test('shows another quarter, and goes on with the one from before a reload; one that is none of them is not shown', async () => {
    open('2026-Q4');
    await picked('2026-Q4');
    assert.deepInclude(detection(), { state: 'missed' });
    panel.say({ type: 'quarterPicked', quarter: '2026-Q2' });
    await picked('2026-Q2');
    assert.deepInclude(detection(), { state: 'unknown', base: 'no incident' });
    panel.say({ type: 'quarterPicked', quarter: '<script>' });
    await picked('2026-Q3');
  });

  test('follows a file that was written and text that was not saved, though the index tells of neither', async () => {
    // A file of its own: VS Code keeps the text of an editor for a while when that is closed.
    const file = '2026-08-30-typed.md';
    await put(file, postmortem('2026-08-30', '10:04'));
    open();
    await detected('4 min');
    await write(`${folder}/${file}`, postmortem('2026-08-30', '10:10'));
    files.fire(at(`${folder}/${file}`));
    await detected('6 min');
    const editor = await vscode.window.showTextDocument(at(`${folder}/${file}`));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(5).range, '**Detected**: 2026-08-30 10:25 UTC'));
    await detected('11 min');
  });

  test('does not remember what a document said that changed while it was read', async () => {
    before = { uri: at(`${folder}/2026-08-05-a.md`), text: postmortem('2026-08-05', '10:58') };
    open();
    await detected('4 min');
    panel.say({ type: 'quarterPicked', quarter: '2026-Q4' });
    await picked('2026-Q4');
    panel.say({ type: 'quarterPicked', quarter: '2026-Q3' });
    await picked('2026-Q3');
    assert.equal(detection()!.value, '4 min');
  });

  test('computes nothing while nobody sees it, and catches up when somebody does', async () => {
    open();
    await shown();
    const [hidden, hiddenPage] = [panel, page];
    hidden.show(false);
    // Beside one that is seen, whose figures come after those that the other would compute.
    open();
    await shown();
    await write(`${folder}/2026-08-05-a.md`, postmortem('2026-08-05', '10:10'));
    files.fire(at(`${folder}/2026-08-05-a.md`));
    await detected('6 min');
    page.dispose();
    [panel, page] = [hidden, hiddenPage];
    assert.lengthOf(panel.views, 1);
    panel.show(true);
    await detected('6 min');
    assert.lengthOf(panel.views, 2);
  });

  test('opens a line that it shows, and nothing else', async () => {
    open();
    await shown();
    panel.say({ type: 'lineOpened', target: 'file:///etc/passwd' });
    await eventually('the refusal', () => failures, ({ length }) => length > 0);
    assert.deepEqual(failures, ['Opening a line of the dashboard: This was not found in the workspace.']);
    panel.say({ type: 'lineOpened', target: detection()!.behind[0]!.lines[0]!.target });
    const place = () => [vscode.window.activeTextEditor?.document.uri, vscode.window.activeTextEditor?.selection.active.line] as const;
    await eventually('the line', place, ([uri, line]) => uri !== undefined && pathOf(uri) === `${folder}/2026-08-05-a.md` && line === 5);
  });
});
