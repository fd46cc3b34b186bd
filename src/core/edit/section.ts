import type { IncidentDocument, Section } from '../document/model';
import { findSection } from '../lint/outline-match';
import type { Outline, OutlineSection } from '../template/outline';
import type { TextEdit } from './text-edit';

/**
 * Inserts a section that the document lacks, with the template's own text, at the place that the template's order gives it:
 * behind the nearest earlier section that the document has, else before the nearest later one, else at the end.
 */
export function insertSection(document: IncidentDocument, outline: Outline, wanted: OutlineSection): TextEdit {
  const place = outline.sections.indexOf(wanted);
  const siblings = outline.sections.map((each) => (each.level === wanted.level ? findSection(document, each) : undefined));
  const earlier = siblings.slice(0, place).filter((section) => section?.form === 'heading').at(-1);
  if (earlier) return insertBlock(document, earlier.body.end, wanted.text);
  const later = siblings.slice(place + 1).find((section) => section?.form === 'heading');
  return insertBlock(document, later ? later.heading.start : document.text.length, wanted.text);
}

/** The document's own section of a concept, a heading before a label. */
export function sectionOf(document: IncidentDocument, concept: Section['concept']): Section | undefined {
  const all = document.sections.filter((section) => section.concept === concept);
  return all.find((section) => section.form === 'heading') ?? all[0];
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
