import { expect, test } from 'vitest';
import { fieldOf, shownTitle } from '../../../src/core/document/facts';
import { read } from '../edit/read';

test.each([
  [String.raw`"Jan \"J\" de Vries"`, 'Jan "J" de Vries'],
  [String.raw`"Jan \"J\"" # since noon`, 'Jan "J"'],
  [String.raw`"back\\" # "slash"`, 'back\\'],
  ["'It''s Jan'", "It's Jan"],
  ["'It''s' # 'a'", "It's"],
  ["''", undefined],
  ["It''s Jan", "It''s Jan"],
  [String.raw`"never closed\"`, '"never closed"'],
])('front matter that says %s says %s', (scalar, said) => {
  expect(fieldOf(read(`---\ncommander: ${scalar}\n---\n\n# Down\n`), 'commander')).toBe(said);
});

test.each([
  [String.raw`"Postmortem: the \"big\" one"`, 'Postmortem: the "big" one'],
  ["'Postmortem: it''s down'", "Postmortem: it's down"],
])('the title %s is shown as %s', (scalar, shown) => {
  expect(shownTitle(read(`---\ntitle: ${scalar}\n---\n\nText.\n`))).toBe(shown);
});
