import { expect, test } from 'vitest';
import { itemLine, read } from './read';

const lines = (...written: string[]) => read(['# Outage 2026-01-20', '', '## Action Items', '', ...written, ''].join('\n')).actionItems.map(itemLine);

test('a table may say in the cell for the owner how far it is, which names nobody', () => {
  expect(lines('| Action | Owner | Status |', '|--|--|--|', '| Restart | Done | Done |', '| Fix | Completed | Open |')).toEqual(['done Restart', 'open Fix']);
  expect(lines('| Action | Owner |', '|--|--|', '| Restart | ✅ **Done** |', '| Drop it | Cancelled |', '| Alert | Open |', '| Test | Done by Kim |', '| Page | Yes |', '| Mail | Closed-loop team |'))
    .toEqual(['done Restart', 'dropped Drop it', 'open Alert', 'open Test | Done by Kim', 'open Page | Yes', 'open Mail | Closed-loop team']);
});

test('the buttons of a page to share it are none', () => {
  expect(lines('- Share the report with support', `- [![x](/x.svg)](https://x.com/intent?url=${'a'.repeat(200)})`, '- ![linkedin](/linkedin.svg)', '- Facebook', '- Copy link', '- Email')).toEqual(['open Share the report with support']);
});
