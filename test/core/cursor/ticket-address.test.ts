import { expect, test } from 'vitest';
import { ticketAddress } from '../../../src/core/cursor/ticket-address';
import { read } from '../document/read';

const trackers = [
  { name: 'Plane', prefix: 'PAY', url: 'https://plane.example/browse/{key}' }, { name: 'Old', prefix: 'OLD' }, { name: 'Bad', prefix: 'BAD', url: 'command:evil?{key}' },
];
const table = (ticket: string, action = 'Raise the limit') =>
  `# Postmortem: x\n\n## Action Items\n\n| # | Action | Owner | Due Date | Issue |\n|---|---|---|---|---|\n| 1 | ${action} | @kim | 2026-02-20 | ${ticket} |\n| 2 | Other | @kim | 2026-02-20 | PAY-99 |\n`;
const addressIn = (text: string) => {
  const document = read(text);
  return ticketAddress(document, document.actionItems[0]!, trackers);
};

test.each<[string, string, string | undefined]>([
  ['a key of a tracker', table('PAY-12'), 'https://plane.example/browse/PAY-12'],
  ['a key that is a link', table('[PAY-12](https://jira.example/PAY-12)'), 'https://jira.example/PAY-12'],
  ['an address alone', table('https://github.com/o/r/issues/7'), 'https://github.com/o/r/issues/7'],
  ['a key in the words of the item', table('', 'Raise the limit (PAY-7)'), 'https://plane.example/browse/PAY-7'],
  ['its own, beside another one in its words', table('PAY-12', 'Raise the limit as PAY-7 asks'), 'https://plane.example/browse/PAY-12'],
  ['a bullet that ends with it', '# Postmortem: x\n\n## Action Items\n\n- [ ] Raise the limit (@kim, due 2026-02-20) PAY-12\n', 'https://plane.example/browse/PAY-12'],
  ['a tracker without an address', table('OLD-3'), undefined],
  ['an address that leads elsewhere than to the web', table('BAD-3'), undefined],
  ['no ticket, below another item that has one', table(''), undefined],
])('%s', (_, text, address) => {
  expect(addressIn(text)).toBe(address);
});
