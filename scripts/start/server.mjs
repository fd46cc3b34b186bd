import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { linkExtension } from '../host/extensions.mjs';
import { startServer } from '../host/server.mjs';

const openers = { darwin: 'open', linux: 'xdg-open' };

/**
 * Serves VS Code with this extension to a browser until it is interrupted.
 * @param {{ open: boolean }} options `open` shows the address in the browser
 */
export async function startInServer({ open }) {
  const data = resolve('.vscode-test/start');
  const extensions = join(data, 'extensions');
  linkExtension(extensions);
  const server = await startServer({ data, extensions });
  const address = `http://${server.authority}/?${new URLSearchParams({ folder: resolve('sample') })}`;
  console.log(`\nIncident Desk runs in VS Code at\n\n    ${address}\n\nCtrl+C stops it.`);
  if (open) openInBrowser(address);

  const interrupted = new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  });
  await Promise.race([interrupted, server.ended]);
  await server.stop();
}

/** Where there is no browser to open, the printed address has to do. */
function openInBrowser(/** @type {string} */ address) {
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)] ?? 'xdg-open';
  spawn(opener, [address], { stdio: 'ignore', detached: true }).once('error', () => {}).unref();
}
