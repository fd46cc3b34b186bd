import type { Field, IncidentDocument, Section, Span } from '../document/model';
import type { OutlineField, OutlineSection } from '../template/outline';

/** The section of the document that the template's section stands for: by concept, otherwise by its very title. */
export function findSection(document: IncidentDocument, wanted: OutlineSection): Section | undefined {
  return document.sections.find((section) => section.concept === wanted.concept)
    ?? document.sections.find((section) => section.title.toLowerCase() === wanted.title.toLowerCase());
}

/** A line such as `**Impact:** two hours without logins`, which says in a field what the template asks a section for. */
export function findFieldFor(document: IncidentDocument, wanted: OutlineSection): Field | undefined {
  return document.fields.find((field) => field.name === wanted.concept && field.value.end > field.value.start);
}

/** Where to tell what the document as a whole lacks: its title, otherwise its first line. */
export function headOf(document: IncidentDocument): Span {
  if (document.title) return document.title;
  const first = document.blocks.find((block) => block.type !== 'yaml')?.start ?? 0;
  const end = document.text.indexOf('\n', first);
  return { start: first, end: end < 0 ? document.text.length : end };
}

/** The document's field of that label, wherever it stands. */
export function findField(document: IncidentDocument, wanted: OutlineField): Field | undefined {
  const label = wanted.label.toLowerCase();
  return document.fields.find((field) => field.label.value.toLowerCase() === label);
}
