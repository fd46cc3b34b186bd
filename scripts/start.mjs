// Opens VS Code on `sample/` with the extension: `npm start`, on a fresh clone too. `--no-open` prints the address only.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { findCode, openInCode } from './start/code.mjs';
import { startInServer } from './start/server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installDependencies();
build();

const wanted = process.env.INCIDENT_DESK_HOST;
const code = wanted === 'server' ? undefined : findCode();
if (code) openInCode(code);
else if (wanted === 'desktop') throw new Error('There is no `code` command on the PATH.');
else await startInServer({ open: !process.argv.includes('--no-open') });
