import { expect, test } from 'vitest';
import { termsOf } from '../../../src/core/search/terms';

test.each([
  ['English, without words that say nothing', 'The site is down for all users', ['site', 'down', 'all', 'users']],
  ['accents', 'Café überlastet', ['cafe', 'uberlastet']],
  ['names of alerts, whole and in parts', 'KubePodCrashLooping HTTPErrors', ['kubepodcrashlooping', 'kube', 'pod', 'crash', 'looping', 'httperrors', 'http', 'errors']],
  ['snake case and numbers', 'disk_usage 500', ['disk', 'usage', '500']],
  ['Japanese, in pairs of characters', '決済が停止', ['決済', '済が', 'が停', '停止']],
  ['Japanese beside Latin', 'API障害', ['api', '障害']],
  ['voiced sounds of Japanese, which are no accents', 'ガス', ['ガス']],
  ['Cyrillic', 'Сервис недоступен', ['сервис', 'недоступен']],
  ['full-width letters', 'ＡＰＩ', ['api']],
  ['nothing', ' – 🔥 ', []],
])('%s', (_, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('a text of one long word has more terms than a call can have arguments', () => {
  expect(termsOf('決'.repeat(300_000))).toHaveLength(299_999);
});
