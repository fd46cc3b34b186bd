import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shippedBundles } from '../../../src/build/bundles.mjs';
import { pageHtml } from '../../../src/vscode/page/html';
import { themes } from './themes';

const origin = 'http://page.test';
const contentTypes: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

export interface Look {
  readonly theme?: string;
  /** Of the window; CSS pixels. */
  readonly width?: number;
}

/** The bundles of all pages, built anew into memory: file name → bytes. */
async function bundle(): Promise<ReadonlyMap<string, Buffer>> {
  const [options] = shippedBundles().filter(({ outdir }) => outdir === 'dist/webview');
  const { outputFiles } = await build({ ...options, write: false });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), Buffer.from(contents)]));
}

/** One of our pages in a browser, as VS Code shows it: with its security policy, a theme's colours, and a state that outlives a reload. */
export class ServedPage {
  /** What the browser complained of: errors, and everything the content security policy kept from happening. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page, private readonly name: string, private readonly theme: string) {}

  /** `receive` takes what the page sends to its host. */
  static async open(browser: Browser, name: string, receive: (message: never) => void | Promise<void>, { theme = 'dark', width = 1000 }: Look = {}): Promise<ServedPage> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(10_000);
    const served = new ServedPage(page, name, theme);
    const files = await bundle();
    const html = pageHtml({ cspSource: origin, script: `${origin}/${name}.js`, style: `${origin}/${name}.css`, title: name, language: 'en' });
    await page.route(`${origin}/**`, (route) => {
      const file = new URL(route.request().url()).pathname.slice(1);
      const body = files.get(file);
      return body ? route.fulfill({ body, contentType: contentTypes[file.replace(/^.*\./, '')] ?? '' }) : route.fulfill({ body: html, contentType: 'text/html' });
    });
    page.on('console', (message) => message.type() === 'error' && served.complaints.push(message.text()));
    page.on('pageerror', (error) => served.complaints.push(error.message));
    await page.exposeFunction('tellHost', receive);
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
    return served;
  }

  async load(): Promise<void> {
    await this.page.goto(origin);
    await this.wear(this.theme);
    await this.page.getByRole('heading', { level: 2 }).waitFor();
  }

  /** As VS Code loads a page anew whose tab was hidden. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.getByRole('heading', { level: 2 }).waitFor();
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

  /** What the page handed over to be given back after a reload. */
  saved(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { saved: { state: unknown } }).saved.state);
  }

  post(message: unknown): Promise<void> {
    return this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  async screenshot(name: string): Promise<void> {
    await mkdir('test-results', { recursive: true });
    await this.page.screenshot({ path: join('test-results', `${this.name}-${name}.png`), fullPage: true, animations: 'disabled' });
  }
}
