import type { IncidentDocument, Section } from '../document/model';
import type { Outline, OutlineSection } from '../template/outline';
import { findSection } from '../template/outline-match';
import type { TextEdit } from './text-edit';

/**
 * Inserts a section that the document lacks, with the template's own text, at the place that the template's order gives it:
 * behind the nearest earlier section that the document has, else before the first later one that it has, else at the end. The heading
 * gets the level that the document uses there; where a line parts its sections, one parts the new one too.
 */
export function insertSection(document: IncidentDocument, outline: Outline, wanted: OutlineSection): TextEdit {
  const place = outline.sections.indexOf(wanted);
  const neighbours = outline.sections.map((each) => ({ each, found: headingFor(document, each) }));
  const earlier = neighbours.slice(0, place).findLast(({ found }) => found);
  const near = earlier ?? neighbours.slice(place + 1).filter(({ found }) => found).sort((one, other) => one.found!.heading.start - other.found!.heading.start)[0];
  if (!near?.found) return insertBlock(document, document.text.length, withLevel(wanted, wanted.level));
  const level = near.found.level + wanted.level - near.each.level;
  const block = withLevel(wanted, level);
  if (!earlier) return insertBlock(document, near.found.heading.start, block);
  const offset = endBehind(document, near.found, level);
  const parted = offset < document.text.length && separator.test(lastLine(document.text.slice(0, offset)));
  return insertBlock(document, offset, parted ? `${block}\n\n---` : block);
}

const separator = /^(?:-{3,}|\*{3,}|_{3,})$/;

function headingFor(document: IncidentDocument, wanted: OutlineSection): Section | undefined {
  const found = findSection(document, wanted);
  return found?.form === 'heading' ? found : undefined;
}

/** Behind the section, or behind the one it stands in where the new section is of a higher level. */
function endBehind(document: IncidentDocument, section: Section, level: number): number {
  let last = section;
  while (last.parent && last.level > level) last = last.parent;
  return section.concept === 'timeline' ? endOfTimeline(document, last.body.end) : last.body.end;
}

/** A timeline may go on under headings beside its own, one for each day or moment. */
function endOfTimeline({ sections, timeline }: IncidentDocument, end: number): number {
  for (const { form, concept, heading, body } of sections) {
    if (form !== 'heading' || heading.start < end) continue;
    if (concept !== undefined || !timeline.some(({ start }) => heading.start <= start && start < body.end)) break;
    end = body.end;
  }
  return end;
}

function withLevel({ text }: OutlineSection, level: number): string {
  const lines = text.trimEnd().split(/\r?\n/);
  while (lines.at(-1) === '' || separator.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n').replace(/^#{1,6}/, '#'.repeat(Math.min(Math.max(level, 1), 6)));
}

function lastLine(text: string): string {
  const words = text.trimEnd();
  return words.slice(words.lastIndexOf('\n') + 1);
}

/** Moves a section with all below it to where another one begins or ends. */
export function moveSection({ text, eol }: IncidentDocument, { heading, body }: Section, to: number): TextEdit[] {
  const moved = text.slice(heading.start, body.end).trimEnd();
  const above = text.slice(0, to);
  const gap = /\r?\n\r?\n$/.test(above) ? '' : eol.repeat(above.endsWith('\n') ? 1 : 2);
  return [
    { start: heading.start, end: body.end, text: '' },
    { start: to, end: to, text: gap + moved + (to === text.length ? eol : eol.repeat(2)) },
  ].sort((one, other) => one.start - other.start);
}

/** Inserts whole lines at an offset, one empty line before and after, in the document's own line endings. */
export function insertBlock({ text, eol }: IncidentDocument, offset: number, block: string): TextEdit {
  const before = text.slice(0, offset).trimEnd().length;
  const rest = text.slice(before);
  const after = before + rest.length - rest.trimStart().length;
  const lines = block.trim().split(/\r?\n/).join(eol);
  const lead = before === 0 ? '' : eol + eol;
  const tail = after === text.length ? eol : eol + eol;
  return { start: before, end: after, text: lead + lines + tail };
}

/** The edits as one list: whole lines that go to the same place stand there one behind the other, in the order given. */
export function together({ text, eol }: IncidentDocument, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  // `insertBlock` replaces the empty lines between its neighbours, or stands at the very end.
  const isBlock = ({ start, end, text: lines }: TextEdit) => lines.endsWith(eol) && (start < end || start === text.length) && text.slice(start, end).trim() === '';
  for (const edit of edits) {
    const { start, end } = edit;
    const same = isBlock(edit) ? joined.findIndex((each) => each.start === start && each.end === end && isBlock(each)) : -1;
    const before = joined[same];
    if (before === undefined) joined.push(edit);
    else joined[same] = { start, end, text: before.text.trimEnd() + eol + eol + edit.text.trimStart() };
  }
  return joined;
}
