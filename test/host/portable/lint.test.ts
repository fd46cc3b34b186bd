import { assert } from 'chai';
import * as vscode from 'vscode';
import flawed from '../../fixtures/documents/two-flaws.md';
import { commands } from '../../../src/vscode/contract';
import { answering } from '../answers';
import { eventually } from '../eventually';
import { activate, at, closeEditors, findings, findingsOnce, read, remove, ruleOf, write } from '../workspace';

// The fixture is a finished postmortem with two flaws: a duration that its times contradict, and a person who is blamed.
const path = 'docs/postmortems/2026-02-05-lint-test.md';
const policy = '.incidents/policy.yaml';
const uri = () => at(path);
const both = (rules: unknown[]) => rules.length === 2;
const open = () => vscode.window.showTextDocument(uri());

/** The actions at a place, as the light bulb or a save asks for them. */
const actions = (range: vscode.Range, kind: vscode.CodeActionKind) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri(), range, kind.value);
const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

/** Picks a quick fix of a rule's finding by words of its title. */
async function fix(rule: string, title: string): Promise<void> {
  const found = findings(uri()).find((each) => ruleOf(each) === rule)!;
  const offered = await actions(found.range, vscode.CodeActionKind.QuickFix);
  const chosen = offered.find((action) => action.title.includes(title));
  assert.exists(chosen, `${title} among ${offered.map((action) => action.title).join(', ')}`);
  if (chosen.edit) assert.isTrue(await vscode.workspace.applyEdit(chosen.edit));
  if (chosen.command) await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []) as unknown[]);
}

suite('Findings in the editor', () => {
  suiteSetup(activate);

  setup(async () => {
    await write(path, flawed);
  });

  teardown(async () => {
    await closeEditors();
    await remove(path);
  });

  test('come when a document is opened, with a link to the rule’s page and the other place they speak of', async () => {
    await open();
    const [duration, blame] = await findingsOnce(uri(), both);
    assert.equal(ruleOf(duration!), 'duration-mismatch');
    assert.match(String((duration!.code as { target: vscode.Uri }).target), /^https:.*duration-mismatch/);
    assert.isNotEmpty(duration!.relatedInformation);
    assert.equal(ruleOf(blame!), 'blameless-language');
    assert.equal(blame!.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('do not come in a template, which the policy leaves out whatever its heading says', async () => {
    const template = 'docs/postmortems/TEMPLATE.md';
    await write(template, flawed);
    try {
      await vscode.window.showTextDocument(at(template));
      await vscode.window.showTextDocument(uri(), { viewColumn: vscode.ViewColumn.Beside });
      await findingsOnce(uri(), both);
      assert.isEmpty(findings(at(template)));
    } finally {
      await closeEditors();
      await remove(template);
    }
  });

  test('follow what is typed', async () => {
    const editor = await open();
    await findingsOnce(uri(), both);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nThe outage is human error.\n'));
    await findingsOnce(uri(), (rules) => rules.filter((rule) => rule === 'blameless-language').length === 2);
  });

  test('are mended by their quick fixes', async () => {
    const { document } = await open();
    await findingsOnce(uri(), both);
    await fix('blameless-language', 'had no way to know');
    await fix('duration-mismatch', '18 minutes');
    await findingsOnce(uri(), (rules) => rules.length === 0);
    assert.include(document.getText(), 'Tom had no way to know');
  });

  test('that can be mended safely are mended together by source.fixAll.incidentDesk', async () => {
    const editor = await open();
    await editor.edit((edit) => edit.replace(whole(editor.document), flawed.replace(/\n## Lessons Learned[^]*?(?=\n## )/, '\n')));
    await findingsOnce(uri(), (rules) => rules.includes('required-section'));
    const [fixAll] = await actions(whole(editor.document), vscode.CodeActionKind.SourceFixAll.append('incidentDesk'));
    assert.exists(fixAll);
    await vscode.workspace.applyEdit(fixAll.edit!);
    assert.include(editor.document.getText(), '\n## Lessons Learned\n');
    await findingsOnce(uri(), (rules) => !rules.includes('required-section'));
  });

  test('are silenced for one place, or for the document', async () => {
    const { document } = await open();
    await findingsOnce(uri(), both);
    await fix('blameless-language', 'here');
    await fix('duration-mismatch', 'in this document');
    await findingsOnce(uri(), (rules) => rules.length === 0);
    assert.equal(document.getText().match(/<!--\s*lint (?:disable|ignore)[^>]*-->/g)?.length, 2);
  });

  test('change with the level that the policy is given from a quick fix', async () => {
    const before = await read(policy);
    try {
      await open();
      await findingsOnce(uri(), both);
      await answering(['off'], () => fix('blameless-language', 'Change the level'));
      assert.equal(await read(policy), before.replace('rules:\n', "rules:\n  blameless-language: 'off'\n"));
      await findingsOnce(uri(), (rules) => !rules.includes('blameless-language'));
    } finally {
      await closeEditors();
      await write(policy, before);
    }
    await open();
    await findingsOnce(uri(), both);
  });

  test('of a link that leads nowhere go when its file comes, whoever makes it', async () => {
    const target = 'docs/postmortems/graph.md';
    await write(path, flawed.replace('\n## ', '\nSee [the graph](graph.md).\n\n## '));
    const { document } = await open();
    const isDead = (rules: unknown[]) => rules.includes('dead-link');
    await findingsOnce(uri(), isDead);
    await write(target, 'A graph.\n');
    try {
      await eventually('no dead link', async () => {
        // As the light bulb does whenever the cursor moves.
        await actions(whole(document), vscode.CodeActionKind.QuickFix);
        return findings(uri()).map(ruleOf);
      }, (rules) => !isDead(rules));
    } finally {
      await remove(target);
    }
  });

  test('of a document that no editor shows follow its file once all were linted', async () => {
    const unopened = 'docs/postmortems/2026-02-05-lint-unopened.md';
    await write(unopened, flawed);
    try {
      await eventually('both findings', async () => {
        await vscode.commands.executeCommand(commands.lintAll);
        return findings(at(unopened)).map(ruleOf);
      }, both);
      // The index tells of nothing: a summary has no prose.
      await write(unopened, flawed.replace(/Tom should have known[^\n]*/, 'Nobody could see it.'));
      await findingsOnce(at(unopened), (rules) => rules.includes('duration-mismatch') && !rules.includes('blameless-language'));
    } finally {
      await remove(unopened);
    }
  });

  test('of a document that no editor shows follow its policy once all were linted, and stay when an editor was there', async () => {
    const unopened = 'docs/postmortems/2026-02-05-lint-kept.md';
    const rules = () => findings(at(unopened)).map(ruleOf);
    await write(unopened, flawed);
    const before = await read(policy);
    try {
      await eventually('both findings', async () => {
        await vscode.commands.executeCommand(commands.lintAll);
        return rules();
      }, both);
      await write(policy, 'rules:\n  blameless-language: off\n');
      await findingsOnce(at(unopened), (now) => now.length === 1);
      assert.deepEqual(rules(), ['duration-mismatch']);
      // As a click in Problems does. The editor has ended some time after its tab.
      await vscode.commands.executeCommand('vscode.open', at(unopened));
      const isOpen = () => vscode.workspace.textDocuments.some((document) => document.uri.toString() === at(unopened).toString());
      await eventually('the editor', isOpen, Boolean);
      await closeEditors();
      await eventually('the end of the editor', isOpen, (open) => !open, 30_000);
      assert.deepEqual(rules(), ['duration-mismatch']);
    } finally {
      await write(policy, before);
      await findingsOnce(at(unopened), (now) => now.length === 2);
      await remove(unopened);
    }
  });

  test('of all documents are there after Lint All Documents, of those too that no editor shows, until the file is gone', async () => {
    const other = 'docs/postmortems/2026-02-06-lint-test.md';
    await write(other, flawed);
    try {
      await eventually('both files linted', async () => {
        await vscode.commands.executeCommand(commands.lintAll);
        return [uri(), at(other)].map((each) => findings(each).length);
      }, (counts) => counts.every((count) => count >= 2));
    } finally {
      await remove(other);
    }
    await findingsOnce(at(other), (rules) => rules.length === 0);
  });
});
