import { analyse } from 'scslre';
import { beforeAll, expect, it, vi } from 'vitest';

/** Patterns that are put together while the modules load; those written out are held to the same by ESLint. */
const made: RegExp[] = [];

beforeAll(async () => {
  const Original = RegExp;
  vi.stubGlobal('RegExp', class extends Original {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      made.push(new Original(this.source, this.flags));
    }
  });
  await import('../../../src/core/lint/rules/index');
  await import('../../../src/core/incident/command-line');
  vi.unstubAllGlobals();
});

it('puts no pattern together whose time can grow faster than its text by going back', () => {
  expect(made.length).toBeGreaterThan(5);
  const slow = made.filter((pattern) => analyse(pattern, { reportTypes: { Move: false } }).reports.length > 0);
  expect(slow.map(({ source }) => source)).toEqual([]);
});
