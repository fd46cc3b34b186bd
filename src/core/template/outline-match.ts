import { dayOf } from '../document/facts';
import { isFrontMatter } from '../document/front-matter';
import type { Field, FieldName, IncidentDocument, Section, Span } from '../document/model';
import { nameKey } from '../document/names';
import { vocabularyOf } from '../document/vocabulary';
import type { Policy } from '../policy/schema';
import type { OutlineField, OutlineSection } from './outline';

/** The section of the document that the template's section stands for: by concept, otherwise by its very title. */
export function findSection(document: IncidentDocument, wanted: OutlineSection): Section | undefined {
  const known = document.sections.find((section) => section.concept === wanted.concept);
  if (known) return known;
  const key = nameKey(wanted.title);
  return document.sections.find((section) => section.concept === undefined && nameKey(section.title) === key);
}

/** A line such as `**Impact:** two hours without logins`, which says in a field what the template asks a section for. */
export function findFieldFor(document: IncidentDocument, wanted: OutlineSection, policy: Policy): Field | undefined {
  const vocabulary = vocabularyOf(policy);
  return document.fields.find(({ label, value }) => value.end > value.start && vocabulary.concept(label.value) === wanted.concept);
}

/** Where these give a day, they say what another field asks for. */
const telling: Partial<Record<FieldName, readonly FieldName[]>> = { date: ['started', 'detected', 'declared'], lastUpdated: ['lastReviewed'] };

/** The document's field that the template's field stands for, wherever it is: by name, otherwise by its very label. */
export function findField(document: IncidentDocument, wanted: OutlineField, policy: Policy): Field | undefined {
  const name = vocabularyOf(policy).field(wanted.label);
  if (name !== undefined) {
    const field = document.fields.find((each) => each.name === name);
    const other = field ? undefined : telling[name]?.find((each) => dayOf(document, each) !== undefined);
    return field ?? document.fields.find((each) => each.name !== undefined && each.name === other);
  }
  const key = nameKey(wanted.label);
  return document.fields.find((field) => nameKey(field.label.value) === key);
}

/** Where to tell what the document as a whole lacks: its title, otherwise its first line. */
export function headOf(document: IncidentDocument): Span {
  if (document.title) return document.title;
  const first = document.blocks.find((block) => !isFrontMatter(block))?.start ?? 0;
  const end = document.text.indexOf('\n', first);
  return { start: first, end: end < 0 ? document.text.length : end };
}
