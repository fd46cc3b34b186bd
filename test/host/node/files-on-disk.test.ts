import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contract';
import { answering } from '../answers';
import { eventually } from '../eventually';
import { KnownOwners } from '../known-owners';
import { activate, closeEditors, folder } from '../workspace';

const place = 'docs/postmortems/on-disk';
const text = (owner: string) => `# Postmortem: On disk\n\n## Action Items\n\n- [ ] Rebuild the index ${owner}\n`;
const disk = new KnownOwners('@disk');

suite('Files on a disk', () => {
  const path = (name = '') => join(folder().fsPath, place, name);
  const write = (name: string, content: string | Uint8Array) => writeFileSync(path(name), content);

  suiteSetup(async () => {
    await activate();
    await disk.begin();
  });

  setup(() => void mkdirSync(path(), { recursive: true }));

  teardown(async () => {
    rmSync(path(), { recursive: true, force: true });
    await disk.once('nobody of the disk', 0);
  });

  suiteTeardown(() => disk.end());

  test('another branch brings a thousand events at once, and every document is as that branch has it', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.hooksPath=/dev/null', ...args], { cwd: path() });
    const commit = (branch: string, owner: (number: number) => string, count: number) => {
      git('switch', '--quiet', '--orphan', branch);
      for (let number = 0; number < count; number++) write(`2026-02-05-${number}.md`, text(owner(number)));
      git('add', '--all');
      git('commit', '--quiet', '--message', branch);
    };
    git('init', '--quiet');
    commit('first', (number) => `@disk-first-${number}`, 500);
    commit('second', () => '@disk-second', 1000);
    await disk.once('the owner of the second branch', 1);
    git('switch', '--quiet', 'first');
    const names = await disk.once('the owners of the first branch', 500);
    assert.isTrue(names.every((name) => name.startsWith('@disk-first-')));
    git('switch', '--quiet', 'second');
    assert.deepEqual(await disk.once('the owner of the second branch again', 1), ['@disk-second']);
  });

  test('links in a circle, links to nothing and folders that look like files keep no other document out', async () => {
    symlinkSync('.', path('circle'));
    symlinkSync('2026-02-05-itself.md', path('2026-02-05-itself.md'));
    symlinkSync('nowhere.md', path('2026-02-05-nowhere.md'));
    mkdirSync(path('2026-02-05-folder.md'));
    write('2026-02-05-sound.md', text('@disk-sound'));
    assert.deepEqual(await disk.once('the owner of the sound document', 1), ['@disk-sound']);
  });

  test('a template that a link brings from outside of the folder is none of its templates, one from inside is', async () => {
    const templates = join(folder().fsPath, '.incidents/templates');
    const outside = mkdtempSync(join(tmpdir(), 'incident-desk-'));
    const broken = '# {{#open}}\n';
    const marks = (name: string) => vscode.languages.getDiagnostics(vscode.Uri.file(join(templates, name))).length;
    try {
      writeFileSync(join(outside, 'postmortem.md'), broken);
      write('linked.txt', broken);
      mkdirSync(templates, { recursive: true });
      symlinkSync(join(outside, 'postmortem.md'), join(templates, 'postmortem.md'));
      symlinkSync(path('linked.txt'), join(templates, 'runbook.md'));
      writeFileSync(join(templates, 'meeting.md'), broken);
      await eventually('the marks of what is inside', () => [marks('meeting.md'), marks('runbook.md')], (counts) => counts.every((count) => count > 0));
      assert.equal(marks('postmortem.md'), 0);
    } finally {
      rmSync(templates, { recursive: true });
      rmSync(outside, { recursive: true });
    }
    await eventually('no marks', () => marks('meeting.md') + marks('runbook.md'), (count) => count === 0);
  });

  test('no new document is written through a link that leads out of the folder, and what it would say is kept', async () => {
    const reviews = join(folder().fsPath, 'docs/reviews');
    const outside = mkdtempSync(join(tmpdir(), 'incident-desk-'));
    const said: string[] = [];
    const { showErrorMessage } = vscode.window;
    const reviewThrough = async (target: string) => {
      rmSync(reviews, { recursive: true, force: true });
      symlinkSync(target, reviews);
      await answering(['2026-Q3'], () => vscode.commands.executeCommand(commands.newReview));
    };
    vscode.window.showErrorMessage = (words: string) => Promise.resolve(void said.push(words));
    try {
      await reviewThrough(outside);
      assert.match(said.join('\n'), /^Incident Desk: docs\/reviews\/2026-Q3\.md would lie outside of [^\n]+, by a symbolic link, so it was not written\.$/);
      const { document } = vscode.window.activeTextEditor!;
      assert.isTrue(document.isUntitled);
      assert.include(document.getText(), '2026-Q3');

      await reviewThrough(join(outside, 'not there yet'));
      assert.lengthOf(said, 2, 'a link to nothing leads nowhere');
      assert.deepEqual(readdirSync(outside), []);

      await reviewThrough('postmortems/on-disk');
      assert.lengthOf(said, 2, 'a link inside of the folder');
      assert.include(readFileSync(path('2026-Q3.md'), 'utf8'), '2026-Q3');
    } finally {
      vscode.window.showErrorMessage = showErrorMessage;
      await closeEditors();
      rmSync(reviews, { recursive: true, force: true });
      rmSync(outside, { recursive: true });
    }
  });

  test('text that is no UTF-8 is read as far as it can be', async () => {
    write('2026-02-05-latin.md', Buffer.from(text('@disk-latin').replace('On disk', 'D\xe9j\xe0 vu'), 'latin1'));
    await disk.once('the owner', 1);
  });
});
