import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What the figures are of, the load of the last minute included: on a busy machine they mean little. */
export function machine() {
  const processors = cpus();
  return {
    name: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    node: process.versions.node,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

/** Keeps the figures as they were measured, one file a run. Returns its path. */
export function keep(/** @type {object} */ result) {
  const folder = join('test', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const file = join(folder, `${at.slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(file, `${JSON.stringify({ at, ...result }, undefined, 2)}\n`);
  return file;
}
