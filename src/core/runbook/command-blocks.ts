import { lineAt, lineEndAt } from '../document/lines';
import type { Code, IncidentDocument } from '../document/model';
import { digest, type Numbered } from './digest';
import { isRootSession, languageOf, shellOf, withoutOutput } from './languages';
import type { CommandBlock } from './model';
import { promptOf, rootPrompt, sessionBelow, typedIn } from './session';

/** The command block that a code block is; undefined for code that nobody runs or copies. */
export function commandBlock(document: IncidentDocument, block: Code, keys: Numbered): CommandBlock | undefined {
  const { text, lineStarts } = document;
  const language = block.info === undefined ? '' : languageOf(text.slice(block.info.start, block.info.end));
  const lines = linesOf(document, block);
  const shell = shellOf(language, lines);
  if (shell === false) return undefined;
  const code = trimmed(shell === undefined ? lines : typedLines(lines, language));
  if (code === '') return undefined;
  return {
    start: block.start, end: block.end, key: keys.name(digest(code)), line: lineAt(lineStarts, block.start), language, shell, code,
  };
}

function typedLines(lines: readonly string[], language: string): readonly string[] {
  const prompt = promptOf(lines) ?? (isRootSession(lines, language) ? rootPrompt : undefined);
  if (prompt) return typedIn(lines, prompt);
  const below = sessionBelow(lines);
  const typed = withoutOutput(below < 0 ? lines : lines.slice(0, below), language);
  return below < 0 ? typed : [...typed, ...typedIn(lines.slice(below), promptOf([lines[below]!])!)];
}

/** The lines of the code without the marks and the indentation of what it stands in. */
function linesOf({ text, lineStarts }: IncidentDocument, { fenced, start, body }: Code): string[] {
  if (body.start >= body.end) return [];
  const begun = lineStarts[lineAt(lineStarts, start)]!;
  const before = text.slice(begun, start);
  const unquoted = before.includes('>') ? (line: string) => line.replace(/^(?:[ \t]{0,9}>[ \t]?){1,9}/, '') : (line: string) => line;
  const first = lineAt(lineStarts, body.start);
  const last = lineAt(lineStarts, body.end - 1);
  const marks = fenced ? /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 20))?.[0] : undefined;
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const from = lineStarts[line]!;
    const written = text.slice(from, Math.min(lineEndAt(text, lineStarts, line), body.end));
    // Marks that stand behind a command were to close the block: Markdown has it go on to the next fence, which nobody means.
    if (marks && written.trimEnd().endsWith(marks) && written.trim() !== marks) {
      lines.push(unquoted(written.slice(0, written.lastIndexOf(marks))));
      break;
    }
    // What stands before code on its own first line is the mark of a list.
    lines.push(unquoted(from < body.start ? ' '.repeat(body.start - from) + written.slice(body.start - from) : written));
  }
  return fenced ? lines.map((line) => dedented(line, unquoted(before).length)) : withoutCommon(lines);
}

function dedented(line: string, indentation: number): string {
  let at = 0;
  while (at < indentation && (line[at] === ' ' || line[at] === '\t')) at++;
  return line.slice(at);
}

function withoutCommon(lines: readonly string[]): string[] {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = widths.length === 0 ? 0 : Math.min(...widths);
  return lines.map((line) => line.slice(common));
}

/** On lines that end with `\n`, without empty ones around. */
function trimmed(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]!.trim() === '') start++;
  while (end > start && lines[end - 1]!.trim() === '') end--;
  return lines.slice(start, end).map((line) => line.trimEnd()).join('\n');
}
