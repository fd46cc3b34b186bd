import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * What is shipped, in KB of 1,000 bytes. A test holds the bundle and the package to their limits.
 * @returns {import('../row.mjs').Row[]}
 */
export function sizes() {
  return readdirSync(dist).filter((name) => /\.m?js$/.test(name)).map((name) => ({
    what: `dist/${name}`,
    unit: 'KB',
    ours: statSync(dist + name).size / 1000,
    ...(name === 'extension.js' ? { goal: '< 400 KB', isReached: statSync(dist + name).size < 400_000 } : {}),
  }));
}
