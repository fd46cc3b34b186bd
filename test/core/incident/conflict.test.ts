import { expect, test } from 'vitest';
import { hasConflict } from '../../../src/core/incident/conflict';

const ours = '| 14:25 | Called |\n';
const theirs = '| 14:26 | Rolled back |\n';
const conflict = `| 14:23 | Alert |\n<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> origin/main\n`;

test.each([
  ['both versions of a row', conflict, true],
  ['both versions with Windows line ends', conflict.replaceAll('\n', '\r\n'), true],
  ['both versions and what was there before', conflict.replace('=======', '||||||| 1a2b3c4\n======='), true],
  ['an underlined title', 'Incident\n=======\n', false],
  ['quotes of quotes', '>>>>>>> somebody wrote\n', false],
  ['a conflict that somebody tells of', 'We saw `<<<<<<< HEAD` in the file.\n', false],
])('%s', (_, text, is) => {
  expect(hasConflict(text)).toBe(is);
});
