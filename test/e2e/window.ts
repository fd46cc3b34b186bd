import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { linkExtension } from '../../scripts/host/extensions.mjs';
import { startServer, type Server } from '../../scripts/host/server.mjs';

const size = { width: 1400, height: 900 };
const pictures = 'test-results';

export interface WindowOptions {
  /** Folder whose copy is opened; `sample` unless given. */
  readonly workspace?: string;
  /** Puts extensions into the folder of installed ones; this repository unless given. */
  readonly install?: (extensions: string) => void | Promise<void>;
  /** User settings. */
  readonly settings?: Record<string, unknown>;
  /** Language that extensions are shown in, such as `nl`. The window's own words stay English: they come with a language pack. */
  readonly language?: string;
}

/** A real VS Code window with the extension, on a copy of a workspace that tests may change. */
export class Window {
  /** Those of this process that were not closed. */
  static readonly opened = new Set<Window>();

  private constructor(
    public page: Page,
    /** Absolute path of the workspace's copy. */
    readonly workspace: string,
    private readonly folder: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async open({ workspace = 'sample', install = linkExtension, settings = {}, language }: WindowOptions = {}): Promise<Window> {
    const folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
    const copy = join(folder, 'workspace');
    const extensions = join(folder, 'extensions');
    await cp(workspace, copy, { recursive: true });
    await install(extensions);
    const server = await startServer({ data: folder, extensions, settings });
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: size, colorScheme: 'dark', locale: 'en-US', permissions: ['clipboard-read'] });
    // Where the window's own messages would say which language they are in.
    if (language !== undefined) await context.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    const window = new Window(await context.newPage(), copy, folder, browser, server);
    Window.opened.add(window);
    await window.load(`http://${server.authority}/?${new URLSearchParams({ folder: copy })}`);
    return window;
  }

  /** Opens the workspace in a second window beside this one, which ends with it. */
  async another(): Promise<Window> {
    const other = new Window(await this.page.context().newPage(), this.workspace, this.folder, this.browser, this.server);
    await other.load(this.page.url());
    return other;
  }

  async close(): Promise<void> {
    Window.opened.delete(this);
    await this.browser.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends the window's page without a word to it, as a crash does, and opens the workspace again in the same browser. */
  async kill(): Promise<void> {
    const address = this.page.url();
    await this.page.close({ runBeforeUnload: false });
    this.page = await this.page.context().newPage();
    await this.load(address);
  }

  /** What the extension wrote to its log, in this window and in those before it, the oldest first. */
  async log(): Promise<string> {
    const logs = await this.filesUnder('user/logs', (path) => path.endsWith('/incident-desk.incident-desk/Incident Desk.log'));
    return (await Promise.all(logs.sort().map((path) => readFile(path, 'utf8')))).join('');
  }

  /** The files that the extension keeps for its workspace, by their absolute paths. */
  stored(): Promise<string[]> {
    return this.filesUnder('user/User/workspaceStorage', (path) => path.includes('/incident-desk.incident-desk/'));
  }

  private async filesUnder(folder: string, isMeant: (path: string) => boolean): Promise<string[]> {
    const names = await readdir(join(this.folder, folder), { recursive: true }).catch(() => []);
    return names.map((name) => join(this.folder, folder, name)).filter(isMeant);
  }

  private async load(address: string): Promise<void> {
    this.page.setDefaultTimeout(120_000);
    await this.page.goto(address);
    await this.activityBar.waitFor();
  }

  /** The extension's icon at the side of the window. */
  get activityBar(): Locator {
    return this.page.getByRole('tab', { name: /^Incident Desk/ });
  }

  /** The input at the top of the window: command palette, quick pick, input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget').getByRole('combobox').or(this.page.locator('.quick-input-widget input:is([type=text], [type=password])')).first();
  }

  /** Chooses a command of the palette by its whole title, such as `Incident: New Postmortem`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${title}`);
    await this.pick(title);
    await this.page.getByPlaceholder('Type the name of a command to run.').waitFor({ state: 'hidden' });
  }

  /** Waits until a step of a row of questions asks for its answer, in these words. */
  async step(words: string): Promise<void> {
    const asked = this.page.locator('.quick-input-widget').getByPlaceholder(words).or(this.page.locator('.quick-input-message', { hasText: words }));
    await asked.first().waitFor();
  }

  /** Chooses an entry of the open quick pick. */
  async pick(label: string): Promise<void> {
    await this.page.locator('.quick-input-list').getByRole('option', { name: label }).first().click();
    // Away from what opens next, which would show its tooltip in pictures.
    await this.page.mouse.move(size.width / 2, size.height - 100);
  }

  /** Answers a step with these words, or with what it suggests. */
  async answer(step: string, text?: string): Promise<void> {
    await this.step(step);
    if (text !== undefined) await this.quickInput.fill(text);
    await this.quickInput.press('Enter');
  }

  /** Opens a file of the workspace by its path, and waits for its editor. */
  async openFile(path: string): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.quickInput.fill(path);
    await this.pick(path.replace(/^.*\//, ''));
    return this.editor(path);
  }

  /** The text area that shows a file. */
  editor(path: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="${path}"]`).first();
  }

  /** What the Problems view shows now, one text for each visible row. */
  async problems(): Promise<string[]> {
    await this.runCommand('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** Takes `test-results/<name>-dark.png` and `<name>-light.png`. */
  async screenshot(name: string): Promise<void> {
    await mkdir(pictures, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.locator(`.monaco-workbench.${colorScheme === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
      await this.page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
}
