import { plain } from '../../document/inline';
import type { Standing } from '../../runbook/progress';
import { escapeMarkdown } from '../../template/escape';

/** How a record writes the parts of a run, and reads them again. */

export const runsHeading = 'Runbooks';

/** `Run of [Web - Down](../runbooks/web-down.md), started 2026-02-05 13:30 UTC:`. */
export function writtenOpening(title: string, address: string, began: string): string {
  const words = escapeMarkdown(title, { inTable: false, atStart: false }).replace(/\\?([[\]])/g, '\\$1');
  return `Run of [${words}](${address}), started ${began}:`;
}

const opening = /^Run of \[((?:[^\]\\]|\\.){0,300})\]\(<?([^()<>\s]{1,500})>?\), started ([^\n]{1,60}?):?(?:\n|$)/;

export function readOpening(line: string): { readonly title: string; readonly address: string; readonly began: string } | undefined {
  const match = opening.exec(line);
  if (!match) return undefined;
  const [, title = '', address = '', began = ''] = match;
  return { title: plain(title, 0, title.length), address, began: began.trim() };
}

/** `Restart the pool (exit code 0)`. */
export function writtenStep(text: string, outcome: Standing | undefined): string {
  const words = escapeMarkdown(text, { inTable: false, atStart: true });
  // A colon near the beginning would make a field of the record of it: `Severity: raise it`.
  const line = words.replace(/^([^:]{1,40})(?<!\\):/, '$1\\:');
  return outcome === undefined ? line : `${line} (${outcomeWords(outcome)})`;
}

export function outcomeWords(outcome: Standing): string {
  return typeof outcome === 'number' ? `exit code ${outcome}` : outcome;
}

/** What a step's line says behind its box. */
export function readStep(line: string): { readonly words: string; readonly outcome: Standing | undefined } {
  // Before the words are read: behind a `](` of theirs it would be taken for the target of a link.
  const match = / \((?:exit code (-?\d{1,10})|(worked|failed|started))\)\s*$/.exec(line);
  const words = plain(line, 0, match?.index ?? line.length);
  if (!match) return { words, outcome: undefined };
  return { words, outcome: match[1] === undefined ? match[2] as Standing : Number(match[1]) };
}

/** A step's text as its line gives it back. */
export function stepKey(text: string): string {
  return readStep(writtenStep(text, undefined)).words;
}

/** `` `pod` is `web-1` ``, or `` `NS` is left to the shell ``. */
export function writtenValue(name: string, value: string | undefined): string {
  return value === undefined ? `${codeSpan(name)} is left to the shell` : `${codeSpan(name)} is ${codeSpan(value)}`;
}

export function readValue(line: string): readonly [name: string, value: string | undefined] | undefined {
  const match = /^`([^`]{1,100})` is (?:(left to the shell)|(`{1,20})(?!`))/.exec(line);
  if (!match) return undefined;
  const [all, name, left, fence = ''] = match;
  if (left !== undefined) return [name!, undefined];
  const content = line.slice(all.length).trimEnd();
  if (!content.endsWith(fence)) return undefined;
  const inside = content.slice(0, -fence.length);
  return [name!, fence.length > 1 && inside.startsWith(' ') && inside.endsWith(' ') ? inside.slice(1, -1) : inside];
}

function codeSpan(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  const longest = Math.max(...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}
