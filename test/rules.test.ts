import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply } from '../src/core/edit/apply';
import { isElsewhere } from '../src/core/lint/finding';
import { combine, preferredFix } from '../src/core/lint/fix';
import { format } from '../src/core/lint/format';
import type { Rule } from '../src/core/lint/rule';
import { rules } from '../src/core/lint/rules/index';
import { lintExample } from './rules/lint-example';
import { type Example, readPage } from './rules/page';

const folder = new URL('../src/core/lint/rules/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const dutch = JSON.parse(readFileSync(new URL('../l10n/bundle.l10n.nl.json', import.meta.url), 'utf8')) as Record<string, string>;
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it('every folder holds a listed rule, and every listed rule has a folder', () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual([...folders].sort());
});

it('no id is listed twice', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = new URL(`${id}/README.md`, folder);
  const page = readPage(existsSync(file) ? readFileSync(file, 'utf8') : '');

  it('has a page with its name, its default level and examples of both sorts', () => {
    expect(page).toMatchObject({ title: id, level: rule.level });
    expect(new Set(page.examples.map((example) => example.ok))).toEqual(new Set([true, false]));
  });

  it.each(Object.values(rule.messages))('says in Dutch: %s', (text) => {
    expect(dutch).toHaveProperty([text]);
    expect(placeholders(dutch[text] ?? '')).toEqual(placeholders(text));
  });

  describe.each(page.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    it('finds what the page says', () => {
      expect(found(rule, example)).toEqual(example.ok ? [] : example.expected);
      expect(example.expected.length > 0).toBe(!example.ok);
    });

    it('marks places inside the text', () => {
      for (const finding of findingsIn(rule, example)) {
        for (const span of [finding, ...finding.related.flatMap((place) => (isElsewhere(place) ? [] : [place])), ...finding.fixes.flatMap((fix) => fix.edits)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(example.text.length);
        }
      }
    });

    it('fixes it as the page says', () => {
      const fixes = findingsIn(rule, example).flatMap((finding) => preferredFix(finding) ?? []);
      expect(fixes.length > 0 ? apply(example.text, combine(fixes)) : undefined).toBe(example.fixed);
    });

    it('finds no more of what a fix has mended', () => {
      for (const finding of findingsIn(rule, example)) {
        for (const fix of finding.fixes) {
          const same = (text: string) => findingsIn(rule, { ...example, text }).filter((other) => format(other.message) === format(finding.message)).length;
          expect(same(apply(example.text, fix.edits)), format(fix.title)).toBeLessThan(same(example.text));
        }
      }
    });
  });
});

function findingsIn(rule: Rule, example: Example) {
  const { findings, failures } = lintExample(rule, example);
  expect(failures).toEqual([]);
  return findings;
}

function found(rule: Rule, example: Example): string[] {
  return findingsIn(rule, example).map((finding) => {
    const line = example.text.slice(0, finding.start).split('\n').length;
    return `${line}${finding.level === rule.level ? '' : ` (${finding.level})`}: ${format(finding.message)}`;
  });
}
