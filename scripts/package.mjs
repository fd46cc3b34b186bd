// Makes `incident-desk-<version>.vsix`: `npm run package`, or `npm run package -- <file>` for another place.
import { rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { runTool } from './tool.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const file = process.argv[2];

installDependencies();
rmSync('dist', { recursive: true, force: true });
build();
// Everything is bundled, so the package needs no `node_modules`.
const isMade = runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', ...(file ? ['--out', file] : [])]);
process.exitCode = isMade ? 0 : 1;
