import type { ActionRow } from './row';

const columns = ['due', 'state', 'owner', 'action', 'ticket', 'severity', 'document', 'file', 'line'] as const satisfies readonly (keyof ActionRow)[];

/** As RFC 4180 has it, with a row of names on top. */
export function asCsv(rows: readonly ActionRow[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
  return lines.map((line) => `${line}\r\n`).join('');
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text there; so does what follows a
 * semicolon or a tab, where the spreadsheets of many countries begin the next cell.
 */
function cell(written: string | number): string {
  if (typeof written === 'number') return String(written);
  // Those that would move the cursor of a terminal.
  const value = written.replace(/[^\P{Cc}\t\r\n]/gu, ' ');
  const safe = (/^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value).replace(/(?=[=+\-@＝＋－＠])(?<=[;\t]["' ]*)/gu, "'");
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
