import { expect, test } from 'vitest';
import { blanksIn } from '../../../src/core/template/blanks';

const blanks = (text: string) => blanksIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['**Responders**: [Names]', '[Names]'],
  ['[2-3 sentences: What happened, impact, resolution]', '[2-3 sentences: What happened, impact, resolution]'],
  ['From [HH:MM] to [HH:MM] UTC', '[HH:MM]', '[HH:MM]'],
  ['| 1 | [Action] | [Owner] | [YYYY-MM-DD] |', '[Action]', '[Owner]', '[YYYY-MM-DD]'],
  ['1. **[Lesson]**: [What should change because of it]', '[Lesson]', '[What should change because of it]'],
  ['2. Verify [dependencies]', '[dependencies]'],
  ['# Runbook: [Service] - [Scenario]', '[Service]', '[Scenario]'],
  ['**Revenue Impact**: [$Z or N/A]', '[$Z or N/A]'],
  ['- [HH:MM] Alert fired', '[HH:MM]'],
  ['a `b [Code]` [Name]', '[Name]'],
  ['unmatched ` [Name]', '[Name]'],
  ['<!-- [Comment] -->\n[Name]', '[Name]'],
  ['<!--\n[Comment]\n-->\n[Name]', '[Name]'],
  ['a\r\n[Name]\r\n', '[Name]'],
  ['```kubectl get pods```\n\n[Name]', '[Name]'],
  ['```sh\nls\n```js\n[Code]\n```\n[Name]', '[Name]'],
  ['1. ```sh\n   [Code]\n   ```\n\n[Name]', '[Name]'],
  ['<!--\n```\n-->\n[Name]', '[Name]'],
  ['---\n\n# [Name]\n', '[Name]'],
  ['---\n---\n[Name]', '[Name]'],
  ['---\ntags: [Database, Pool]\n---\n\n[Name]\n\n---\n', '[Name]'],
  ['# Errors in \\<!-- of pages\n\n[Name]', '[Name]'],
  ['<!-- [Comment] --> \\<!--\n[Name]', '[Name]'],
  ['Ends with `<!--` only\n\n[Name]', '[Name]'],
])('%j has blanks', (text, ...expected) => {
  expect(blanks(text)).toEqual(expected);
});

test.each([
  '[text](https://example.com)', '[text] (https://example.com)', '![alt](a.png)', '[text][ref]', '[ref]\n\n[ref]: https://example.com',
  '[Ref] again\n\n[ref]: /x', '- [ ] open', '- [x] done', '* [X] done', 'see[^1] and [^note]', '`[Name]`', '``a ` [Name]``',
  '```\n[Name]\n```', '~~~md\n[Name]\n```\n[Name]\n~~~', '> said [Name]', '> [!NOTE]', '[[wiki link]]', '[14:23] Alert fired', '[2026-02-06 00:20 UTC] Alert fired', '[2026-02-06 00:20 UTC-08:00] Alert fired',
  'fejta [9:07 AM]', 'Katharine [3 hours ago]', 'items[index]', '[T]he', 'he said [sic]', '# KubeVirtDown [Deprecated]', '[Alerting] Kafka-exporter up',
  '| 09:08 | [No Data] Topic has consumers |', 'in the [source] directory', '["a", "b"]', '[10m]', '[░░██]', '\\[Name\\]',
  '---\ntags: [Database, Pool]\n---\n', '---\r\ntags: [Database, Pool]\r\n---', '+++\ntags = [Database, Pool]\n+++\n', '```a\n[Name]\n```b\n[Name]\n``\n', '[https://example.com]', '[]', '[', ']', '',
])('%j has none', (text) => {
  expect(blanks(text)).toEqual([]);
});

test.each(['[', '[a', '`', '[`', '<!--', '\\<!--', '> [', '```\n', '---\n ', '1.', '`````', '[a]: ', '| [Aa'])('%j many times over takes linear time', (part) => {
  expect(blanksIn(part.repeat(200_000)).length).toBeLessThan(200_001);
}, 2000);
