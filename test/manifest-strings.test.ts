import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import english from '../package.nls.json';
import dutch from '../package.nls.nl.json';

const manifest = readFileSync('package.json', 'utf8');
const bundleFile = 'l10n/bundle.l10n.nl.json';
const bundle = existsSync(bundleFile) ? JSON.parse(readFileSync(bundleFile, 'utf8')) as Record<string, string> : {};
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

interface Words {
  /** First arguments of `l10n.t`, and of `say`, which makes the messages that the shell translates. */
  readonly shown: Set<string>;
  /** Every string literal: rules and policy checks hand their English words to the shell. */
  readonly literals: Set<string>;
}

function wordsOf(folder: string): Words {
  const words: Words = { shown: new Set(), literals: new Set() };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const path = join(folder, file);
    collect(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022), words);
  }
  return words;
}

function collect(node: ts.Node, words: Words): void {
  if (ts.isStringLiteralLike(node)) words.literals.add(node.text);
  if (ts.isCallExpression(node) && node.arguments[0] && (isTranslation(node.expression) || isMessage(node.expression))) {
    for (const text of textsIn(node.arguments[0])) words.shown.add(text);
  }
  ts.forEachChild(node, (child) => { collect(child, words); });
}

/** A text, or those that a condition chooses from. */
function textsIn(argument: ts.Expression): string[] {
  if (ts.isConditionalExpression(argument)) return [...textsIn(argument.whenTrue), ...textsIn(argument.whenFalse)];
  return ts.isStringLiteralLike(argument) ? [argument.text] : [];
}

function isMessage(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && callee.text === 'say';
}

/** `l10n.t` or `vscode.l10n.t`. */
function isTranslation(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const object = callee.expression;
  return (ts.isPropertyAccessExpression(object) ? object.name.text : ts.isIdentifier(object) && object.text) === 'l10n';
}

describe('manifest strings', () => {
  const used = [...new Set(Array.from(manifest.matchAll(/"%([^%"]+)%"/g), (match) => match[1]))].sort();

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(english).sort()).toEqual(used);
    expect(Object.keys(dutch).sort()).toEqual(used);
  });
});

describe('strings of the code', () => {
  const { shown, literals } = wordsOf('src');

  it('are all translated into Dutch', () => {
    expect([...shown].filter((text) => !Object.hasOwn(bundle, text))).toEqual([]);
  });

  it('no translation is left of a text that is gone', () => {
    expect(Object.keys(bundle).filter((text) => !literals.has(text))).toEqual([]);
  });

  it('translations keep the placeholders', () => {
    const changed = Object.entries(bundle).filter(([text, translation]) => (
      placeholders(text).join() !== placeholders(translation).join()
    ));
    expect(changed).toEqual([]);
  });
});
