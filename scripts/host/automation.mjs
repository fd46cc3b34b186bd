import { launchChromium } from './chromium.mjs';

const timeLimit = 600_000;
/** Of what a window wrote, so much is told where it fails. */
const [mostLines, longestLine] = [20, 500];

/**
 * Opens a workbench that runs an extension's tests, and waits until it says how they ended.
 *
 * @param {string} url address of a server that was started with its driver
 * @param {object} [options]
 * @param {string[]} [options.args] more arguments for Chromium
 * @param {boolean} [options.bypassCsp] lets the page load scripts from another origin
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [options.prepare] runs before the page is loaded
 * @param {(line: string) => void} [options.onLog] gets every console line of the extension host
 * @returns {Promise<{ code: number, last: readonly string[] }>} exit code, 0 when the test module's `run()` resolved, and the last lines that
 *   host and window wrote
 */
export async function automate(url, { args = [], bypassCsp = false, prepare, onLog = () => {} } = {}) {
  const browser = await launchChromium(args);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, bypassCSP: bypassCsp });
    /** @type {Promise<number>} */
    const exit = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`the tests did not end within ${timeLimit / 1000} s`)), timeLimit).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    /** @type {string[]} */
    const last = [];
    const keep = (/** @type {string} */ line) => {
      last.push(line.slice(0, longestLine));
      if (last.length > mostLines) last.shift();
    };
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ words) => {
      onLog(words.join(' '));
      keep(words.join(' '));
    });
    page.on('console', (message) => message.type() === 'error' && keep(message.text()));
    page.on('pageerror', (error) => keep(String(error.stack)));
    page.on('crash', () => keep('the page crashed'));
    await prepare?.(page);
    await page.goto(url);
    return { code: await exit, last };
  } finally {
    await browser.close();
  }
}
