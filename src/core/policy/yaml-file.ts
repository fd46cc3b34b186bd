import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError, type YAMLMap } from 'yaml';
import type { Span } from '../document/model';
import { say } from '../message';
import type { Path, Problem } from './problem';

/** More than any policy needs. Some parts of a YAML parser take quadratic time on text made for that. */
const largest = 64 * 1024;
const mostEntries = 1000;
const mostAliases = 100;
/** Nobody mends more at once. */
export const mostProblems = 100;

/** A YAML file as a value, and where each part of it stands. */
export interface YamlFile {
  /** Undefined where the text can't be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at `path` (or its key) stands, up to the end of its first line; undefined if it is not there. */
  locate(path: Path, atKey?: boolean): Span | undefined;
}

/** Reads YAML of unknown origin: never throws, never expands more than it was given. */
export function readYaml(text: string): YamlFile {
  if (text.length > largest) {
    return unreadable({ start: 0, end: 0 }, say('The file is larger than {limit} KiB.', { limit: largest / 1024 }));
  }
  try {
    // Duplicates are looked for below: the parser's own check takes quadratic time.
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const crowded = crowdedCollection(document);
    if (crowded) return unreadable(crowded, say('More than {limit} entries in one place.', { limit: mostEntries }));
    const errors = document.errors.filter((error) => !endsIt(error));
    const problems = [
      ...[...errors, ...document.warnings].map(syntaxProblem), ...duplicates(document), ...document.errors.filter(endsIt).flatMap((error) => ignoredText(error, text)),
    ].slice(0, mostProblems);
    const value: unknown = errors.length > 0 ? undefined : document.toJS({ maxAliasCount: mostAliases });
    // Throws where an alias stands inside of what it is one for: who walks such a value comes to no end.
    JSON.stringify(value);
    return { value, problems, locate: (path, atKey) => locate(document, text, path, atKey) };
  } catch {
    // Thrown for aliases that multiply or hold themselves, and for nesting deeper than the stack.
    return unreadable({ start: 0, end: text.length }, say('The file is nested too deeply, or its aliases grow too large.'));
  }
}

function unreadable(at: Span, message: Problem['message']): YamlFile {
  return { value: undefined, problems: [{ ...at, level: 'error', message }], locate: () => undefined };
}

function syntaxProblem(error: YAMLError): Problem {
  const [start, end] = error.pos;
  const message = error.code === 'TAG_RESOLVE_FAILED'
    ? say('YAML tags have no meaning in a policy.')
    : say('This is not valid YAML: {reason}', { reason: error.message });
  return { start, end: Math.max(end, start), level: 'error', message };
}

/** Whether it says that another document begins in the same file. */
function endsIt({ code }: YAMLError): boolean {
  return code === 'MULTIPLE_DOCS';
}

/** What stands behind a `---` counts for nothing; one with nothing but comments behind it does no harm. */
function ignoredText({ pos: [start] }: YAMLError, text: string): Problem[] {
  const isText = text.slice(start).split('\n').some((line) => !/^(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line.trim()));
  if (!isText) return [];
  return [{ start, end: start + '---'.length, level: 'warning', message: say('What stands behind this line is ignored: a policy is one YAML document.') }];
}

/** The first entry of a list or map that holds more than anybody writes by hand. */
function crowdedCollection(document: Document): Span | undefined {
  let found: Span | undefined;
  visit(document, {
    Collection(_, { items }) {
      if (items.length <= mostEntries) return undefined;
      const first: unknown = items[0];
      found = spanOf(isPair(first) ? first.key : first) ?? { start: 0, end: 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function duplicates(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const [start, end] = key.range;
        if (seen.has(key.value)) {
          problems.push({ start, end, level: 'error', message: say('"{key}" is set twice.', { key: String(key.value) }) });
        }
        seen.add(key.value);
      }
    },
  });
  return problems;
}

function locate(document: Document, text: string, path: Path, atKey = false): Span | undefined {
  let found: { key: unknown; value: unknown } | undefined = { key: undefined, value: document.contents };
  for (const segment of path) {
    found = childOf(found.value, segment);
    if (found === undefined) return undefined;
  }
  const span = (atKey ? spanOf(found.key) : undefined) ?? spanOf(found.value) ?? spanOf(found.key);
  const lineEnd = span ? text.indexOf('\n', span.start) : -1;
  return span && lineEnd >= 0 ? { start: span.start, end: Math.min(span.end, lineEnd) } : span;
}

function childOf(node: unknown, segment: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(segment)];
    return value === undefined ? undefined : { key: value, value };
  }
  return isMap(node) ? pairOf(node, String(segment)) : undefined;
}

function pairOf(map: YAMLMap, name: string): { key: unknown; value: unknown } | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === name);
}

/** Where the node's text stands, without the white space behind it; undefined for a value left empty. */
function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range && range[1] > range[0] ? { start: range[0], end: range[1] } : undefined;
}
