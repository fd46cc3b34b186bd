import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Asked, asksForTheSame as sameKeys, keysOf, likenessOf as likenessOfKeys, ticketKey, wordsKey } from '../../../src/core/index/likeness';
import { searchable, signsOf } from '../../../src/core/index/likeness-signs';

const asksForTheSame = (one: Asked, other: Asked) => sameKeys(keysOf(one), keysOf(other));
const likenessOf = (asked: Asked) => likenessOfKeys(keysOf(asked));

describe('the same action', () => {
  test.each([
    ['Add an alert for the connection pool', 'We should create alerts for our **connection pools**.'],
    ['Add an alert for the connection pool', 'Set up alerting for connection pool'],
    ['Document the failover of `orders-db`', 'Failover of orders-db: document it!'],
    ['Voeg een melding toe voor de wachtrij van betalingen', 'Meldingen toevoegen voor wachtrij betalingen'],
    ['コネクションプールの監視を追加する', 'コネクションプールの監視を追加する。'],
  ])('%s = %s', (one, other) => {
    expect(asksForTheSame({ text: one }, { text: other })).toBe(true);
  });

  test.each([
    ['Raise max_connections of db1 to 400', 'Raise max_connections of db2 to 400'],
    ['Add an alert for CPU usage', 'Add an alert for memory usage'],
    ['Add a limit to retries of the client', 'Remove the limit to retries of the client'],
    ['Retry when the payment provider is slow', "Don't retry when the payment provider is slow"],
    ['Add tests', 'Add tests'],
    ['Update the docs', 'Update the documentation'],
    ['監視を追加', '監視を追加'],
    ['', ''],
  ])('%s ≠ %s', (one, other) => {
    expect(asksForTheSame({ text: one }, { text: other })).toBe(false);
  });

  test.each([
    ['OPS-12', 'https://tracker.example.com/browse/OPS-12'],
    ['ops-12', 'OPS-12'],
    ['#12', '#12'],
    ['5554820', '#5554820'],
    ['https://git.example.com/ops/shop/issues/12', 'https://git.example.com/ops/shop/issues/12/#note_3'],
  ])('ticket %s = %s', (one, other) => {
    expect(asksForTheSame({ text: 'one', ticket: one }, { text: 'other', ticket: other })).toBe(true);
  });

  test.each([
    ['OPS-12', 'OPS-123'],
    ['https://git.example.com/ops/shop/issues/12', 'https://git.example.com/ops/search/issues/12'],
    ['https://git.example.com/ops/shop', 'https://git.example.com/ops/shop'],
    ['TBD', 'TBD'],
    ['12', '12'],
    ['', ''],
    [undefined, undefined],
  ])('ticket %s ≠ %s', (one, other) => {
    expect(asksForTheSame({ text: 'one', ticket: one }, { text: 'other', ticket: other })).toBe(false);
  });
});

it('is told by hashes that agree, whatever is written', () => {
  const word = fc.constantFrom('Add', 'adding', 'alerts', 'the', 'pool', 'db-2', 'ÜBER', '監視', '#12', '*', '（');
  const item = fc.record({ text: fc.array(word).map((words) => words.join(' ')), ticket: fc.constantFrom(undefined, 'OPS-1', 'ops-1', '#12', 'x') });
  fc.assert(fc.property(item, item, (one, other) => {
    const [first, second] = [likenessOf(one), likenessOf(other)];
    const agree = (first.sameWords !== undefined && first.sameWords === second.sameWords)
      || (first.sameTicket !== undefined && first.sameTicket === second.sameTicket);
    expect(agree).toBe(asksForTheSame(one, other));
  }));
});

it('is never missed by the signs that unread texts are searched for', () => {
  const word = fc.constantFrom('Add', 'adding', 'alerts', 'alerting', 'test', 'pool', '**po**ol', 'p\\ool', 'db_2', 'ÜBER', 'ｐｏｏｌ', '監視', 'コネクションプールの監視');
  const item = fc.record({ text: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')), ticket: fc.constantFrom(undefined, 'OPS-1', 'https://x.example.com/browse/OPS-1', 'x/y_1', 'https://x.example.com/A_1/', '#12') });
  fc.assert(fc.property(item, item, (one, other) => {
    fc.pre(asksForTheSame(one, other));
    const text = searchable(`# Title\n\n- [ ] ${other.text} (${other.ticket ?? ''})\n`);
    expect(signsOf(one).some((sign) => text.includes(sign))).toBe(true);
  }));
});

it('does not depend on the order of words, and never throws', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('add', 'pool', 'alerts', 'db2', 'of', 'checkout', 'x'), { maxLength: 20 }), (words) => {
    expect(wordsKey([...words].reverse().join(' '))).toBe(wordsKey(words.join(', ')));
  }));
  fc.assert(fc.property(fc.array(fc.nat(0xffff), { maxLength: 400 }).map((units) => String.fromCharCode(...units)), (text) => {
    expect(typeof wordsKey(text) + typeof ticketKey(text)).toBe('stringstring');
  }));
});
