import { describe, expect, it, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { giveTicket } from '../../../src/core/edit/give-ticket';
import { read } from './read';

const trackers = [{ name: 'Plane', prefix: 'OPS', url: 'https://plane.example/browse/{key}' }, { name: 'Other', prefix: 'PAY' }];
const ticket = { key: 'OPS-7', url: 'https://plane.example/browse/OPS-7' };
const link = '[OPS-7](https://plane.example/browse/OPS-7)';

/** The document once its `nth` item has got a ticket. */
function given(lines: readonly string[], nth = 0, made = ticket, eol = '\n'): string {
  const text = ['## Action Items', '', ...lines, ''].join(eol);
  const document = read(text);
  return apply(text, giveTicket(document, document.actionItems[nth]!, made, trackers)).split(eol).slice(2, -1).join('\n');
}

describe('a cell for tickets', () => {
  const head = ['| Action       | Owner | Ticket |', '|--------------|-------|--------|'];
  it.each(['', 'TBD', '-', '—', 'n/a'])('that holds "%s" is filled', (blank) => {
    expect(given(['| Action | Ticket | Owner |', '|---|---|---|', `| Fix pool | ${blank} | @sam |`])).toBe(`| Action | Ticket | Owner |\n|---|---|---|\n| Fix pool | ${link} | @sam |`);
  });

  it('keeps the width that the column has, as long as there is room in it, and the line endings', () => {
    const made = given([...head, '| Fix pool     | @sam  | OPS-3  |', '| Add an alert | @kim  |        |'], 1, ticket, '\r\n');
    expect(made).toBe([...head, '| Fix pool     | @sam  | OPS-3  |', '| Add an alert | @kim  | OPS-7  |'].join('\n'));
  });

  it('is added to a row that is too short', () => {
    expect(given(['| Action | Owner | Ticket |', '|---|---|---|', '| Fix pool | @sam |'])).toContain(`| Fix pool | @sam | ${link} |`);
  });
});

describe('the manner of the other items', () => {
  it.each([
    ['a link', '- Fix pool ([OPS-3](https://plane.example/browse/OPS-3))', link],
    ['an address', '- Fix pool (https://plane.example/browse/OPS-3)', ticket.url],
    ['a key of a tracker that the policy knows', '- Fix pool (OPS-3)', 'OPS-7'],
    ['no ticket', '- Fix pool', link],
  ])('%s is taken up', (_, other, words) => {
    expect(given([other, '- Add an alert'], 1)).toBe(`${other}\n- Add an alert (${words})`);
  });

  it('is that of most, and of those beside it first', () => {
    expect(given(['- One (OPS-1)', '- Two (OPS-2)', '- Three ([OPS-3](https://plane.example/browse/OPS-3))', '- Four'], 3)).toMatch(/Four \(OPS-7\)$/);
    expect(given(['- One (OPS-1)', '- Two (OPS-2)', '', '| Action | Ticket |', '|---|---|', '| Three | [OPS-3](https://plane.example/browse/OPS-3) |', '| Four | |'], 3)).toContain(`| Four | ${link}`);
  });

  it('is a link where nothing tells the address of a key', () => {
    expect(given(['- One (PAY-1)', '- Two'], 1, { key: 'PAY-2', url: 'https://pay.example/browse/PAY-2' })).toContain('Two ([PAY-2](https://pay.example/browse/PAY-2))');
    expect(given(['- One (#1)', '- Two'], 1, { key: '#2', url: 'https://github.com/acme/shop/issues/2' })).toContain('Two ([#2](https://github.com/acme/shop/issues/2))');
  });
});

test.each([
  ['- [ ] Fix pool @sam', `- [ ] Fix pool (${link}) @sam`],
  ['1. Fix pool (owner: Sam, due: 2026-03-01)', `1. Fix pool (owner: Sam, due: 2026-03-01) (${link})`],
  ['- Fix pool ✅ 2026-02-01', `- Fix pool (${link}) ✅ 2026-02-01`],
])('%s reads %s', (before, after) => {
  expect(given([before])).toBe(after);
});

test.each(['- Fix pool. Owner: @sam', '- Fix pool, owner: Sam de Vries', '- @sam, @lee: fix pool'])('%s keeps its owners', (line) => {
  const owners = (text: string) => read(text).actionItems[0]!.owners.map(({ value }) => value);
  const text = `## Action Items\n\n${line}\n`;
  for (const made of [ticket, { key: '#7', url: 'https://github.com/acme/shop/issues/7' }]) {
    const after = `## Action Items\n\n${given([line], 0, made)}\n`;
    expect(owners(after)).toEqual(owners(text));
    expect(read(after).actionItems[0]!.ticket?.value).toBe(made.url);
  }
});

test('an item that names a ticket keeps it', () => {
  expect(given(['- Fix pool (OPS-3)'])).toBe('- Fix pool (OPS-3)');
});
