import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shippedBundles } from '../../../src/build/bundles.mjs';
import { defaultPolicy } from '../../../src/core/policy/default';
import { advance } from '../../../src/core/triage/advance';
import { restore, toJson } from '../../../src/core/triage/restore';
import type { TriageEvent } from '../../../src/core/triage/event';
import { startTriage, type TriageProcess, type TriageState } from '../../../src/core/triage/state';
import { viewOf } from '../../../src/core/triage/view';
import type { ToTriageHost, ToTriagePage, TriageMethod } from '../../../src/protocol/triage';
import { pageHtml } from '../../../src/vscode/triage/html';
import { triageStrings } from '../../../src/vscode/triage/strings';
import { themes } from './themes';

const origin = 'http://triage.test';
const contentTypes: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The page's bundle, built anew into memory: file name → bytes. */
async function bundle(): Promise<ReadonlyMap<string, Buffer>> {
  const [options] = shippedBundles().filter(({ outdir }) => outdir === 'dist/webview');
  const { outputFiles } = await build({ ...options, write: false });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), Buffer.from(contents)]));
}

/** Plays the extension for the page: the real state machine, with requests that tests answer. */
export class FakeHost {
  state: TriageState = startTriage({ noticed: '2026-02-05 14:23 UTC' });
  readonly asked: TriageMethod[] = [];
  /** What the browser complained of: errors, and everything the content security policy kept from happening. */
  readonly complaints: string[] = [];
  /** Throws to fail the request. */
  answer: (method: TriageMethod) => void = () => undefined;

  private constructor(readonly page: Page, readonly process: TriageProcess) {}

  static async open(browser: Browser, { process = defaultPolicy, theme = 'dark', width = 1000 }: { process?: TriageProcess; theme?: string; width?: number } = {}): Promise<FakeHost> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(10_000);
    const host = new FakeHost(page, process);
    const files = await bundle();
    const html = pageHtml({ cspSource: origin, script: `${origin}/triage.js`, style: `${origin}/triage.css`, title: 'Triage', language: 'en' });
    await page.route(`${origin}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = files.get(name);
      return body ? route.fulfill({ body, contentType: contentTypes[name.replace(/^.*\./, '')] ?? '' }) : route.fulfill({ body: html, contentType: 'text/html' });
    });
    page.on('console', (message) => message.type() === 'error' && host.complaints.push(message.text()));
    page.on('pageerror', (error) => host.complaints.push(error.message));
    await page.exposeFunction('tellHost', (message: ToTriageHost) => host.receive(message));
    await page.addInitScript(() => {
      // As VS Code keeps it for a page that is hidden and shown again.
      const saved = { state: JSON.parse(sessionStorage.getItem('saved') ?? 'null') as unknown };
      Object.assign(window, {
        saved,
        acquireVsCodeApi: () => ({
          postMessage: (window as unknown as { tellHost(message: unknown): void }).tellHost,
          getState: () => saved.state ?? undefined,
          setState(state: unknown) {
            saved.state = state;
            sessionStorage.setItem('saved', JSON.stringify(state));
          },
        }),
      });
    });
    await page.goto(origin);
    await host.wear(theme);
    await page.getByRole('heading', { level: 2 }).waitFor();
    return host;
  }

  /** Sets the theme's colours the way a webview gets them. */
  async wear(theme: string): Promise<void> {
    await this.page.evaluate((colors) => {
      const { style } = document.documentElement;
      for (const name of [...style]) style.removeProperty(name);
      for (const [name, value] of Object.entries(colors)) style.setProperty(`--vscode-${name}`, value);
      style.setProperty('--vscode-font-family', 'sans-serif');
      style.setProperty('--vscode-font-size', '13px');
      document.body.style.background = 'var(--vscode-editor-background)';
    }, themes[theme] ?? {});
  }

  async tell(event: TriageEvent): Promise<void> {
    this.state = advance(this.state, event, this.process);
    await this.show();
  }

  /** Hides the page's tab and shows it again: VS Code loads the page anew. */
  async hideAndShow(): Promise<void> {
    await this.page.reload();
    await this.page.getByRole('heading', { level: 2 }).waitFor();
  }

  /** What the page handed over to be given back after a reload. */
  async saved(): Promise<TriageState> {
    return restore(await this.page.evaluate(() => (window as unknown as { saved: { state: unknown } }).saved.state), this.process);
  }

  async screenshot(name: string): Promise<void> {
    await mkdir('test-results', { recursive: true });
    await this.page.screenshot({ path: join('test-results', `triage-${name}.png`), fullPage: true, animations: 'disabled' });
  }

  private async receive(message: ToTriageHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.post({ type: 'strings', strings: triageStrings({ l10n: { t: String } }) });
        return this.show();
      case 'happened':
        return this.tell(message.event);
      case 'request':
        this.asked.push(message.method);
        try {
          this.answer(message.method);
          await this.post({ type: 'response', id: message.id, result: undefined });
        } catch (error) {
          await this.post({ type: 'response', id: message.id, error: (error as Error).message });
        }
    }
  }

  private show(): Promise<void> {
    return this.post({ type: 'view', view: viewOf(this.state, this.process), saved: toJson(this.state) });
  }

  private post(message: ToTriagePage): Promise<void> {
    return this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }
}
