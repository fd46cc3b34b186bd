import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from '../edit/text-edit';
import type { LevelOrOff } from '../lint/finding';

/**
 * The edits that give a rule its level in a policy file and touch nothing else of it: comments and layout stay.
 * Undefined where the file is too broken to be edited safely.
 */
export function setRuleLevel(text: string, rule: string, level: LevelOrOff): TextEdit[] | undefined {
  const document = parseDocument(text, { strict: false });
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root) && !isEmpty(root))) return undefined;
  // YAML reads a bare `off` as it stands, but other tools take it for `false`.
  const value = level === 'off' ? "'off'" : level;
  const rules = isMap(root) ? pairOf(root, 'rules') : undefined;
  if (!rules) return [append(text, `rules:\n  ${rule}: ${value}`)];
  if (!isMap(rules.value)) return [under(text, rules, `\n  ${rule}: ${value}`)];
  const known = pairOf(rules.value, rule);
  if (known) return [replaceValue(known, value)];
  return rules.value.flow ? [intoFlow(text, rules.value, `${rule}: ${value}`)] : [intoBlock(text, rules.value, `${rule}: ${value}`)];
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function append(text: string, lines: string): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, text: withLineEnding(text, `${gap}${lines}\n`) };
}

/** `rules:` with nothing, or with no map, behind it. */
function under(text: string, pair: Pair, lines: string): TextEdit {
  const [start, end] = rangeOf(pair.value) ?? [endOfKey(pair), endOfKey(pair)];
  const from = start === end ? text.indexOf(':', endOfKey(pair)) + 1 : start;
  return { start: from, end: start === end ? from : end, text: withLineEnding(text, lines) };
}

function replaceValue(pair: Pair, value: string): TextEdit {
  const [start, end] = rangeOf(pair.value) ?? [endOfKey(pair), endOfKey(pair)];
  return { start, end, text: start === end ? ` ${value}` : value };
}

function intoFlow(text: string, map: YAMLMap, entry: string): TextEdit {
  const close = text.lastIndexOf('}', (map.range?.[1] ?? text.length) - 1);
  return { start: close, end: close, text: map.items.length > 0 ? `, ${entry}` : ` ${entry} ` };
}

/** Before the first entry, whose indentation is known for certain. */
function intoBlock(text: string, map: YAMLMap, entry: string): TextEdit {
  const at = map.range?.[0] ?? 0;
  const indentation = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return { start: at, end: at, text: withLineEnding(text, `${entry}\n${indentation}`) };
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
