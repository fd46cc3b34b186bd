import * as vscode from 'vscode';
import { activate, at, closeEditors, findingsOnce, remove, write } from '../workspace';

const runbook = 'docs/runbooks/template-test.md';
const template = '.incidents/templates/runbook.md';

// The file system of the web host does not tell of the files in a folder that is deleted.
suite('Templates of the workspace', () => {
  suiteSetup(activate);

  setup(() => write(runbook, '# Runbook: Policy test\n\n**Severity**: \n\n## Symptoms\n\nSlow.\n\n## Diagnosis\n\nLook at the logs.\n'));

  teardown(async () => {
    await closeEditors();
    await remove(runbook);
  });

  test('say what a document needs from the moment they are there', async () => {
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
