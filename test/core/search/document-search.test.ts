import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentSearch, type Searchable } from '../../../src/core/search/document-search';

const document = (id: string, parts: Partial<Searchable>): Searchable => ({ id, title: '', service: '', alert: '', text: '', ...parts });

const search = new DocumentSearch([
  document('pool', { title: 'Database connection pool exhausted', service: 'checkout', text: 'Queries were timing out and the site was slow.' }),
  document('cert', { title: 'Certificate expired', service: 'login', text: 'Browsers refused to connect to the database console.' }),
  document('disk', { title: 'Node out of disk', service: 'platform', alert: 'NodeFilesystemAlmostOutOfSpace', text: 'Pods were evicted.' }),
  document('ja', { title: '決済サービスの停止', text: '決済が失敗した。' }),
]);
const ids = (title: string, service = '') => search.search({ title, service }, 5).map(({ id }) => id);

test('the document that the alert names in its title comes first', () => {
  expect(ids('database pool is exhausted')[0]).toBe('pool');
});

test('the service weighs more than a word in passing', () => {
  expect(ids('cannot connect', 'login')[0]).toBe('cert');
  expect(ids('something odd', 'checkout')).toEqual(['pool']);
});

test('an alert finds its runbook by its name', () => {
  expect(ids('NodeFilesystemAlmostOutOfSpace on web-3')[0]).toBe('disk');
});

test('inflected and misspelt words match', () => {
  expect(ids('databse conections')[0]).toBe('pool');
  expect(ids('expir')).toEqual(['cert']);
});

test('Japanese is found without spaces', () => {
  expect(ids('決済停止')[0]).toBe('ja');
});

test('a match says by which words', () => {
  expect(search.search({ title: 'Connection pool of the database' }, 1)[0]?.words).toEqual(['connection', 'database', 'pool']);
});

test('a name that holds a matching word is explained by that word', () => {
  const named = new DocumentSearch([document('a', { title: 'BookingApiHighErrorRate' })]);
  expect(named.search({ title: 'booking-api errors' }, 1)[0]?.words).toEqual(['booking', 'api', 'error']);
});

test('unlike words match nothing, and no words match nothing', () => {
  expect(ids('zebra crossing')).toEqual([]);
  expect(ids('')).toEqual([]);
  expect(ids('the of and')).toEqual([]);
});

test('no more than asked for', () => {
  const many = new DocumentSearch(Array.from({ length: 20 }, (_, index) => document(`d${index}`, { title: 'Site down' })));
  expect(many.search({ title: 'site down' }, 5)).toHaveLength(5);
});

test('any text can be searched for', () => {
  fc.assert(fc.property(fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units)), (title) => search.search({ title }, 3).length <= 3));
});
