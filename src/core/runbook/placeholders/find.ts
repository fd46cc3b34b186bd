import type { ShellFamily } from '../model';
import { readShell } from '../shell/read';
import { regionAt, type ShellReading } from '../shell/reading';
import { anglesIn } from './angles';
import { bracesIn, isPartOfText, singleBracesIn } from './braces';
import { bracketsIn, isPattern } from './brackets';
import { capitalsIn } from './capitals';
import type { Placeholder } from './model';
import { assignedIn, variablesIn } from './variables';

/** A command line with its placeholders, and how its shell reads it with anything in their places. */
export interface Command {
  readonly code: string;
  readonly family: ShellFamily;
  /** In order; none overlaps another. */
  readonly placeholders: readonly Placeholder[];
  /** The code with neutral characters in the places of all placeholders, so that none of them counts as syntax. */
  readonly masked: string;
  readonly reading: ShellReading;
}

/**
 * Finds what is to be filled in before a command can run. `assigned` holds variables that commands before it set, as
 * `assignedIn` names them.
 */
export function readCommand(code: string, family: ShellFamily, assigned: ReadonlySet<string> = new Set()): Command {
  const candidates = inOrder([...anglesIn(code), ...bracesIn(code), ...bracketsIn(code), ...(family === 'powershell' ? [] : singleBracesIn(code))]);
  const first = mask(code, candidates);
  const loose = readShell(first, family);
  const accepted = candidates.filter((placeholder) => {
    const region = regionAt(loose, placeholder.start);
    if (region === undefined || region.quoting === 'comment') return false;
    if (placeholder.form === 'brace') return !isPartOfText(code, placeholder.start, region.quoting);
    return !(placeholder.form === 'bracket' && isPattern(code, placeholder, region));
  });
  const masked = accepted.length === candidates.length ? first : mask(code, accepted);
  const reading = accepted.length === candidates.length ? loose : readShell(masked, family);
  const own = new Set([...assigned, ...assignedIn(masked, family)]);
  return { code, family, placeholders: inOrder([...accepted, ...capitalsIn(masked, reading, own), ...variablesIn(masked, family, reading, own)]), masked, reading };
}

/** By position, without those that overlap one before. */
function inOrder(placeholders: readonly Placeholder[]): Placeholder[] {
  let reached = 0;
  return [...placeholders].sort((a, b) => a.start - b.start).filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** Each placeholder by as many letters. */
function mask(code: string, placeholders: readonly Placeholder[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of placeholders) {
    masked += code.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  return masked + code.slice(from);
}
