import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { shippedBundles } from '../../src/build/bundles.mjs';

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Start {
  readonly folder: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The program as it is shipped, built anew for a file of tests. */
export class Program {
  private readonly place = temporaryFolder();

  constructor() {
    beforeAll(() => buildBundle('src/cli/main.ts', this.place), 60_000);
    afterAll(() => rmSync(this.place, { recursive: true }));
  }

  get file(): string {
    return join(this.place, 'cli.js');
  }

  /** Runs it to its end, with its output in pipes. */
  run(args: readonly string[], { folder, input = '', environment = {} }: Start): Promise<Outcome> {
    const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
    const child = spawn(process.execPath, [this.file, ...args], { cwd: folder, env: { ...inherited, TZ: 'UTC', XDG_CACHE_HOME: join(this.place, 'caches'), ...environment } });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, output, errors }));
    });
  }
}

/** Builds the bundle of this entry into a folder. */
export async function buildBundle(entry: string, folder: string): Promise<void> {
  const options = shippedBundles(folder).find(({ entryPoints }) => JSON.stringify(entryPoints ?? []).includes(entry));
  if (!options) throw new Error(`no bundle begins with ${entry}`);
  await build(options);
}

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'incident-desk-')));
}

/** A folder with these files, removed behind the test. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) write(folder, path, content);
  return folder;
}

export function write(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
