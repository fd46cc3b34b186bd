import type { VFile } from 'vfile';
import type { IncidentDocument } from '../core/document/model';
import { lineAt } from '../core/document/lines';
import type { Finding, Level } from '../core/lint/finding';
import { preferredFix } from '../core/lint/fix';
import { format } from '../core/lint/format';

type VFileMessage = ReturnType<VFile['message']>;

const levels = new WeakMap<VFileMessage, Level>();

/** The level of a message that `report` made. */
export function levelOf(message: VFileMessage): Level | undefined {
  return levels.get(message);
}

/**
 * Adds the finding to the file's messages. Where its preferred fix replaces just the marked text, the message says what is expected
 * there; any other fix is named in its note.
 */
export function report(file: VFile, document: IncidentDocument, finding: Finding): void {
  const { start, end } = finding;
  const message = file.message(format(finding.message), { place: { start: pointAt(document, start), end: pointAt(document, end) } });
  levels.set(message, finding.level);
  const fix = preferredFix(finding);
  const [edit, ...others] = fix?.edits ?? [];
  message.actual = document.text.slice(start, end);
  if (edit && others.length === 0 && edit.start === start && edit.end === end) message.expected = [edit.text];
  else if (fix) message.note = format(fix.title);
}

/** Lines and columns count from 1. */
function pointAt({ lineStarts }: IncidentDocument, offset: number): { line: number; column: number; offset: number } {
  const line = lineAt(lineStarts, offset);
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset };
}
