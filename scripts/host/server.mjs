import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installServerBuild } from './install.mjs';

/** A window that shows the workspace and nothing that asks for attention or for the network. */
const settings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'window.autoDetectColorScheme': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'security.workspace.trust.enabled': false,
};

/**
 * @typedef {object} Server
 * @property {string} authority host and port, on the loopback interface
 * @property {Promise<void>} ended the process is gone, stopped or by itself
 * @property {() => Promise<void>} stop ends the process and waits for it
 */

/**
 * Starts the server build of VS Code on a free port.
 *
 * @param {object} options
 * @param {string} options.data folder for its settings, logs and state
 * @param {string} [options.extensions] folder of installed extensions, inside `data` unless given
 * @param {boolean} [options.driver] lets a page name the extension to develop and its tests, and control the window
 * @param {Record<string, unknown>} [options.settings] user settings on top of the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Server>}
 */
export async function startServer({ data, extensions = join(data, 'extensions'), driver = false, settings: more = {}, env = {} }) {
  const { node, main } = installServerBuild();
  const user = join(data, 'user/User');
  mkdirSync(user, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...settings, ...more }, null, 2));

  const args = [main, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms',
    '--disable-telemetry', '--server-data-dir', data, '--user-data-dir', join(data, 'user'), '--extensions-dir', extensions];
  const server = spawn(node, driver ? [...args, '--enable-smoke-test-driver'] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C reaches the caller alone, which then stops the server in order.
    detached: true,
    env: { ...process.env, ...env },
  });
  const kill = () => server.kill();
  process.once('exit', kill);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => {
    process.off('exit', kill);
    resolve();
  }));
  const port = await listeningPort(server);
  return {
    authority: `127.0.0.1:${port}`,
    ended,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

/** @returns {Promise<number>} */
function listeningPort(/** @type {import('node:child_process').ChildProcess} */ server) {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the VS Code server ended with ${code}:\n${output}`)));
  });
}
