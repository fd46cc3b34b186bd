import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { CacheFile } from './cache-folder';
import { digestOf } from './digest';

/** Bytes of a SHA-256 digest as base64url. */
const markLength = 43;

/**
 * Runs a CommonJS file with what V8 made of it the last time, and keeps that for the next. A process spends more on reading a large
 * program than on most of what it is asked for; Node does this by itself only from version 22 on, and only where it is told to.
 *
 * @param program absolute path
 * @param folder the folder of caches
 * @param purpose runs for another one use other functions, and get a file of their own
 */
export function runCompiled(program: string, folder: string, purpose: string): void {
  const bytes = readFileSync(program);
  const { arch, versions: { v8 } } = process;
  const file = new CacheFile(folder, digestOf(JSON.stringify([purpose, arch, v8, digestOf(bytes)])), 'code');
  const cachedData = soundCode(file.readOwn());
  // On the first line, so that lines in stacks are those of the file.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${withoutHashbang(source)}\n})`, { filename: program, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) process.once('exit', (exitCode) => exitCode < 2 && keep(script, file));
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;
  run(module.exports, createRequire(program), module, program, dirname(program));
}

function keep(script: Script, file: CacheFile): void {
  const code = script.createCachedData();
  file.write([digestOf(code), code]);
}

/** V8 takes what it is given for whole: code that is torn would end the process. */
function soundCode(bytes: Buffer | undefined): Buffer | undefined {
  const code = bytes?.subarray(markLength);
  return code !== undefined && bytes?.toString('latin1', 0, markLength) === digestOf(code) ? code : undefined;
}

function withoutHashbang(source: string): string {
  return source.replace(/^#!.*/, '');
}
