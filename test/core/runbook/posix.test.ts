import { expect, test } from 'vitest';
import { readPosix } from '../../../src/core/runbook/shell/posix';

const quotingOf = (code: string) => readPosix(code).regions.map(({ start, end, quoting }) => `${quoting} ${code.slice(start, end)}`);

test.each([
  ['a `b $(c "d` e', 'none a `', 'opaque b $(c "d', 'none ` e'],
  ['a `b) "c" `d', 'none a `', 'opaque b', 'none ) "', 'double c', 'opaque " `', 'opaque d'],
  ['"${a:-\'b}" c', 'none "', 'double ${', "opaque a:-'b", 'double }', 'none " c'],
  ["${a:-'b}'} c", 'none ${', "opaque a:-'b}'", 'none } c'],
  ['$((1 + `a`)) b', 'none $((', 'opaque 1 + `a`', 'none )) b'],
])('%j is told apart', (code, ...regions) => {
  expect(quotingOf(code)).toEqual(regions);
});

/** Quadratic time would be half a minute and more. */
test.each(['(', '$(', '"$(', '${', '${"', '`(', '((`', "${a'", '$((', '"'])('%j many times over takes linear time', (part) => {
  const code = part.repeat(200_000);
  const { regions } = readPosix(code);
  expect(regions.at(-1)?.end).toBe(code.length);
});
