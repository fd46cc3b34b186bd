import type { Level } from '../../core/lint/finding';
import { format } from '../../core/lint/format';
import { oneLine } from '../text/one-line';
import { type NameOf, type Reporter, regionOf } from './reporter';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands that GitHub shows as annotations of the changed lines. */
export function githubReporter(nameOf: NameOf): Reporter {
  return {
    begin: () => '',
    between: '',
    document: ({ file, document, findings }) => findings.map((finding) => {
      const { line, column, endLine, endColumn } = regionOf(document, finding);
      // GitHub takes columns only of a place within one line.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = { file: nameOf(file), line, endLine, ...columns, title: `Incident Desk: ${finding.rule}` };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(oneLine(String(value)))}`).join(',');
      return `::${commands[finding.level]} ${written}::${escapeMessage(oneLine(format(finding.message)))}\n`;
    }).join(''),
    end: ({ failures }) => failures.map((failure) => `::error title=Incident Desk::${escapeMessage(oneLine(failure))}\n`).join(''),
  };
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
