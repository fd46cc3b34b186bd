import type { IncidentDocument, Section, Span } from '../../../document/model';
import { blanksIn } from '../../../template/blanks';
import type { Outline, OutlineSection } from '../../../template/outline';
import { findSection } from '../../../template/outline-match';

/** Shorter lines, such as a table's heads, are likely to be the same by chance. */
const shortest = 20;

/** What a template shows as an example, by section: rows and list items. Its sentences may be there to stay. */
const remembered = new WeakMap<Outline, ReadonlyMap<OutlineSection, ReadonlySet<string>>>();

/** Rows and list items that the document took over from its template as they are. */
export function* samplesIn(document: IncidentDocument, outline: Outline): Generator<Span> {
  for (const [wanted, samples] of samplesOf(outline)) {
    const section = findSection(document, wanted);
    if (section) yield* sameLines(document, section, samples);
  }
}

function samplesOf(outline: Outline): ReadonlyMap<OutlineSection, ReadonlySet<string>> {
  let samples = remembered.get(outline);
  if (!samples) {
    const read = outline.sections.filter(({ optional }) => !optional).map((section) => [section, linesOf(section.text)] as const);
    remembered.set(outline, (samples = new Map(read.filter(([, lines]) => lines.size > 0))));
  }
  return samples;
}

/** A table's head is no sample: it is the row above the line of dashes. */
function linesOf(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line, index) => isExample(line) && !isDelimiter(lines[index + 1] ?? '')));
}

function isExample(line: string): boolean {
  return line.length >= shortest && /^(?:\||[-*+] |\d+[.)] )/.test(line) && !isDelimiter(line) && blanksIn(line).length === 0;
}

function isDelimiter(line: string): boolean {
  return /^\|?[\s:|-]+$/.test(line) && line.includes('--');
}

function* sameLines({ text }: IncidentDocument, { own }: Section, samples: ReadonlySet<string>): Generator<Span> {
  for (let start = own.start; start < own.end;) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? own.end : newline;
    const line = text.slice(start, lineEnd);
    const trimmed = line.trim();
    if (samples.has(trimmed)) {
      const from = start + line.indexOf(trimmed);
      yield { start: from, end: from + trimmed.length };
    }
    start = lineEnd + 1;
  }
}
