import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const candidates = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/**
 * A headless Chromium: the one `CHROME_PATH` names, the system's, or an installed Chrome.
 *
 * @param {string[]} [args] more command line arguments
 */
export function launchChromium(args = []) {
  const executablePath = candidates.find((path) => path && existsSync(path));
  return chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chrome' }), args: [...quiet, ...args] });
}
