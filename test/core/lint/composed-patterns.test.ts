import { readdirSync } from 'node:fs';
import { analyse } from 'scslre';
import { beforeAll, expect, it, vi } from 'vitest';

/** Patterns that are put together while the modules of the core load; those written out are held to the same by ESLint. */
const made: RegExp[] = [];
const core = new URL('../../../src/core/', import.meta.url);

beforeAll(async () => {
  const note = (pattern: RegExp) => {
    // Packages make patterns too.
    if (new Error().stack!.split('\n')[3]!.includes('/src/core/')) made.push(pattern);
    return pattern;
  };
  vi.stubGlobal('RegExp', new Proxy(RegExp, {
    construct: (target, given: [string, string?]) => note(new target(...given)),
    apply: (target, _, given: [string, string?]) => note(target(...given)),
  }));
  const modules = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of modules) await import(/* @vite-ignore */ new URL(name.replaceAll('\\', '/'), core).pathname);
  vi.unstubAllGlobals();
}, 60_000);

it('puts no pattern together whose time can grow faster than its text by going back', () => {
  expect(made.filter(({ source }) => source.includes('|k9s|')), 'the programs of runbooks').toHaveLength(1);
  expect(made.length).toBeGreaterThan(5);
  const slow = made.filter((pattern) => analyse(pattern, { reportTypes: { Move: false } }).reports.length > 0);
  expect(slow.map(({ source }) => source)).toEqual([]);
});
