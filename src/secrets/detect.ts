import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretHit } from '../core/ports';
import { formats, kinds } from './kinds';
import { isPlaceholder } from './placeholder';

type RuleCreator = (typeof rules)[number];
type RuleContext = Parameters<RuleCreator['create']>[0];
type Source = Parameters<NonNullable<ReturnType<RuleCreator['create']>['file']>>[0];

/** One reads key files by their path, the other switches rules off by comments of its own: neither is about this text. */
const unused = new Set(['@secretlint/secretlint-rule-gcp', '@secretlint/secretlint-rule-filter-comments']);
const scanners = rules.filter((rule) => !unused.has(rule.meta.id));

/**
 * Finds keys, tokens and passwords in a text, sorted by position and without overlaps, by secretlint's rules and by the
 * formats they lack. Masked ones and examples are left out. Heavy: load it on first use.
 */
export async function detectSecrets(text: string): Promise<SecretHit[]> {
  const found = [...await bySecretlint(text), ...byFormat(text)]
    .map((hit) => ({ ...hit, ...credentialsIn(text, hit) }))
    .filter(({ start, end }) => !isPlaceholder(text.slice(start, end)))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

async function bySecretlint(text: string): Promise<SecretHit[]> {
  const hits: SecretHit[] = [];
  const context: RuleContext = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
    report({ message: { messageId, data }, range }) {
      const kind = kinds[messageId];
      if (kind !== undefined) hits.push({ ...placeOf(text, range, Object.values((data ?? {}) as Record<string, unknown>)), kind });
    },
    ignore() {},
  };
  const source = sourceOf(text);
  for (const scanner of scanners) await scanner.create(context, { enableIDScanRule: true }).file?.(source);
  return hits;
}

/** Some rules give the length of the secret but the start of the words before it; what they say they found tells the place. */
function placeOf(text: string, [start, end]: readonly [number, number], found: readonly unknown[]): { start: number; end: number } {
  const secret = found.find((value) => typeof value === 'string' && value.length === end - start);
  const from = typeof secret === 'string' ? text.indexOf(secret, start) : start;
  return from < 0 ? { start, end } : { start: from, end: from + end - start };
}

function byFormat(text: string): SecretHit[] {
  return formats.flatMap(([kind, token]) =>
    Array.from(text.matchAll(token), (match) => ({ start: match.index, end: match.index + match[0].length, kind })));
}

/** Of a whole address with credentials, only the credentials. */
function credentialsIn(text: string, { start, end }: SecretHit): { start: number; end: number } {
  const address = /^[\w+.:-]{1,40}:\/\/([^/@\s]{1,600})@/.exec(text.slice(start, end));
  if (!address?.[1]) return { start, end };
  const to = start + address[0].length - 1;
  return { start: to - address[1].length, end: to };
}

/** A text without a file; positions by line are asked for by none of the rules in use. */
function sourceOf(content: string): Source {
  const start = { line: 1, column: 0 };
  return {
    content, hasBOM: false, contentType: 'text', ext: '', filePath: undefined, physicalFilePath: undefined,
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    indexToPosition: () => start,
    positionToIndex: () => 0,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start, end: start }),
  };
}
