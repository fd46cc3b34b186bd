import { assert } from 'chai';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering, leave } from '../answers';
import { eventually } from '../eventually';
import { activate, at, closeEditors, findings, findingsOnce, read, remove, ruleOf, saveByItself, write } from '../workspace';

const file = '.incidents/policy.yaml';
const runbook = 'docs/runbooks/policy-test.md';
const template = '.incidents/templates/runbook.md';

/** Names of the severities that can be written, which only the policy in force knows. */
async function severities(): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(at(runbook));
  const line = document.getText().split('\n').findIndex((each) => each.startsWith('**Severity**'));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider', document.uri, document.lineAt(line).range.end,
  );
  return items.flatMap(({ label }) => (typeof label === 'string' || !label.label.startsWith('SEV-') ? [] : label.description ?? ''));
}

suite('The policy', () => {
  let before: string;

  suiteSetup(async () => {
    await saveByItself('off');
    await activate();
    before = await read(file);
  });

  suiteTeardown(() => saveByItself(undefined));

  setup(() => write(runbook, '# Runbook: Policy test\n\n**Severity**: \n\n## Symptoms\n\nSlow.\n\n## Diagnosis\n\nLook at the logs.\n'));

  teardown(async () => {
    await closeEditors();
    await write(file, before);
    await remove(runbook);
    await eventually('the policy as it was', () => findings(at(file)).length, (count) => count === 0);
  });

  test('holds from the moment its file is changed, and the built-in one from when it is gone', async () => {
    await vscode.window.showTextDocument(at(runbook));
    await findingsOnce(at(runbook), (rules) => rules.includes('required-section'));
    await write(file, 'rules:\n  required-section: off\n');
    await findingsOnce(at(runbook), (rules) => rules.length > 0 && !rules.includes('required-section'));
    await remove(file);
    await findingsOnce(at(runbook), (rules) => rules.includes('required-section'));
  });

  test('that is broken is marked on its line, and the last good one stays in force', async () => {
    await vscode.window.showTextDocument(at(runbook));
    await write(file, 'rules:\n  required-section: off\n');
    await findingsOnce(at(runbook), (rules) => rules.length > 0 && !rules.includes('required-section'));
    await write(file, 'team: Web\nrules:\n  required-section: loud\n');
    const [problem] = await findingsOnce(at(file), (rules) => rules.length > 0);
    assert.equal(problem!.range.start.line, 2);
    assert.match(problem!.message, /error.*warning.*info.*hint.*off/);
    assert.notInclude(findings(at(runbook)).map(ruleOf), 'required-section');
    // As a program does that empties a file before it writes it.
    await write(file, '');
    await write(file, 'team: [unclosed\n');
    await eventually('the mark on the first line', () => findings(at(file)).map(({ range }) => range.start.line), (lines) => lines.some((line) => line <= 1));
    assert.notInclude(findings(at(runbook)).map(ruleOf), 'required-section');
  });

  test('is checked while it is typed', async () => {
    const editor = await vscode.window.showTextDocument(at(file));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'rules: 3\n'));
    await findingsOnce(at(file), (rules) => rules.length > 0);
  });

  test('gives its own severities to what is written', async () => {
    await eventually('ours', severities, (names) => names[0] === 'Critical');
    await write(file, 'severities: [{ id: SEV-1, name: Everything burns }, { id: SEV-2 }, { id: SEV-3 }, { id: SEV-4 }]\n');
    await eventually('theirs', severities, (names) => names[0] === 'Everything burns');
  });

  test('is read anew where its folder is gone and back at once', async () => {
    await vscode.window.showTextDocument(at(runbook));
    for (const level of ['off', 'warning', 'off', 'warning', 'off', 'warning']) {
      await write(file, `rules:\n  required-section: ${level}\n`);
      await findingsOnce(at(runbook), (rules) => rules.length > 0 && rules.includes('required-section') === (level !== 'off'));
      await remove('.incidents');
    }
  });

  test('opens by its command', async () => {
    await vscode.commands.executeCommand(commands.openPolicy);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), at(file).toString());
  });

  test('is not touched where no level is chosen', async () => {
    await answering(['timeline-order', leave], () => vscode.commands.executeCommand(commands.changeRuleLevel));
    assert.equal(await read(file), before);
  });

  test('has templates, which say what a document needs from the moment they are there', async () => {
    await vscode.window.showTextDocument(at(runbook));
    await findingsOnce(at(runbook), (rules) => rules.includes('required-section'));
    await write(template, '# Runbook: {{title}}\n\n**Severity**: {{severity}}\n');
    try {
      await findingsOnce(at(runbook), (rules) => !rules.includes('required-section'));
    } finally {
      await remove('.incidents/templates');
    }
    await findingsOnce(at(runbook), (rules) => rules.includes('required-section'));
  });
});
