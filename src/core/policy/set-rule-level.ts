import { isAlias, isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { apply } from '../edit/apply';
import type { Span } from '../document/model';
import type { TextEdit } from '../edit/text-edit';
import type { LevelOrOff } from '../lint/finding';

/**
 * The edits that give a rule its level in a policy file and touch nothing else of it: comments and layout stay.
 * Undefined where the file is too broken, or written too unusually, to be edited safely.
 */
export function setRuleLevel(text: string, rule: string, level: LevelOrOff): TextEdit[] | undefined {
  const edits = editsFor(text, rule, level);
  if (!edits) return undefined;
  const after = parseDocument(apply(text, edits), { strict: false });
  return after.errors.length === 0 && after.getIn(['rules', rule]) === level ? edits : undefined;
}

function editsFor(text: string, rule: string, level: LevelOrOff): TextEdit[] | undefined {
  const document = parseDocument(text, { strict: false });
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root) && !isEmpty(root))) return undefined;
  // YAML reads a bare `off` as it stands, but other tools take it for `false`.
  const value = level === 'off' ? "'off'" : level;
  const rules = isMap(root) ? pairOf(root, 'rules') : undefined;
  if (!rules) return [isMap(root) && root.flow ? intoFlow(text, root, `rules: {${rule}: ${value}}`) : append(text, root, [`rules:`, `  ${rule}: ${value}`])];
  // What the other name stands for would be lost.
  if (isAlias(rules.value)) return undefined;
  if (!isMap(rules.value)) return [under(text, rules, `\n  ${rule}: ${value}`)];
  const known = pairOf(rules.value, rule);
  if (known) return [replaceValue(text, known, value)];
  return rules.value.flow ? [intoFlow(text, rules.value, `${rule}: ${value}`)] : [intoBlock(text, rules.value, `${rule}: ${value}`)];
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function append(text: string, root: unknown, lines: readonly string[]): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const indentation = isMap(root) ? indentationOf(text, root) : '';
  return { start: text.length, end: text.length, text: withLineEnding(text, gap + lines.map((line) => `${indentation}${line}\n`).join('')) };
}

/** `rules:` with nothing, or with no map, behind it. */
function under(text: string, pair: Pair, lines: string): TextEdit {
  const { start, end } = placeOf(text, pair);
  return { start, end, text: withLineEnding(text, lines) };
}

function replaceValue(text: string, pair: Pair, value: string): TextEdit {
  const { start, end } = placeOf(text, pair);
  return { start, end, text: start === end ? ` ${value}` : value };
}

/** Where a value stands; right behind the colon, before a comment, where there is none. */
function placeOf(text: string, pair: Pair): Span {
  const [start, end] = rangeOf(pair.value) ?? [0, 0];
  const behind = text.indexOf(':', endOfKey(pair)) + 1;
  return start === end ? { start: behind, end: behind } : { start, end };
}

function intoFlow(text: string, map: YAMLMap, entry: string): TextEdit {
  const close = text.lastIndexOf('}', (map.range?.[1] ?? text.length) - 1);
  return { start: close, end: close, text: map.items.length > 0 && !text.slice(0, close).trimEnd().endsWith(',') ? `, ${entry}` : ` ${entry} ` };
}

/** Before the first entry, whose indentation is known for certain. */
function intoBlock(text: string, map: YAMLMap, entry: string): TextEdit {
  const at = map.range?.[0] ?? 0;
  return { start: at, end: at, text: withLineEnding(text, `${entry}\n${indentationOf(text, map)}`) };
}

function indentationOf(text: string, { range }: YAMLMap): string {
  const at = range?.[0] ?? 0;
  return text.slice(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, at);
}

function endOfKey(pair: Pair): number {
  return rangeOf(pair.key)?.[1] ?? 0;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : undefined;
}

function withLineEnding(text: string, lines: string): string {
  return text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
}
