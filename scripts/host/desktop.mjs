import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './install.mjs';

const version = '1.139.1';
const address = `https://update.code.visualstudio.com/api/versions/${version}`;
const failureMark = join(cacheFolder, 'desktop-out-of-reach');
const day = 24 * 60 * 60 * 1000;

/**
 * The desktop VS Code that tests run in, downloaded on first use.
 * @returns {Promise<string>} path of the program
 */
export function downloadDesktop() {
  return downloadAndUnzipVSCode({ version, cachePath: cacheFolder });
}

/** Whether the desktop can be had: it is here, or its download answers within seconds. A failure is believed for a day. */
export async function isDesktopWithinReach() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  if (existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < day) return false;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failureMark, `${address} gave no answer; delete this file to try again before a day is over\n`);
    return false;
  }
}
