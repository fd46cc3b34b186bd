import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { userCacheFolder } from './host/cache-folder';
import { runCompiled } from './host/compiled-code';

/** The program itself, which runs without this too. */
const program = join(__dirname, 'cli.js');
const folder = userCacheFolder(process.env);
const purpose = process.argv[2] ?? '';

// The variable is Node's own, for its own cache of this sort.
if (folder === undefined || process.env['NODE_DISABLE_COMPILE_CACHE'] || !/^[a-z]{1,20}$/.test(purpose)) createRequire(program)(program);
else runCompiled(program, folder, purpose);
