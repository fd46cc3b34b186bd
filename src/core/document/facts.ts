import { dateOrderOf, findDate } from './dates';
import { said } from './front-matter';
import { plain } from './inline';
import type { Field, FieldName, IncidentDocument, Section } from './model';
import { isLeftForLater } from './unfilled';

/** What a field says, as plain text; undefined where it is missing, empty or still holds the template's text. */
export function fieldOf(document: IncidentDocument, name: FieldName): string | undefined {
  const field = document.fields.find((each) => each.name === name && each.value.value !== '');
  return field === undefined || isLeftForLater(field.value.value) ? undefined : shown(document, field) || undefined;
}

/** A scalar of front matter is no Markdown. */
function shown({ text }: IncidentDocument, { form, value: written }: Field): string {
  const { value } = written;
  return form === 'frontMatter' ? said(text, written).replace(/\\(["\\])/g, '$1').trim() : plain(value, 0, value.length);
}

/** The document's title as a reader sees it; empty where it has none. */
export function shownTitle({ title }: Pick<IncidentDocument, 'title'>): string {
  return title === undefined ? '' : plain(title.value, 0, title.value.length);
}

/** The document's own section of a concept, a heading before a label. */
export function sectionOf(document: IncidentDocument, concept: Section['concept']): Section | undefined {
  const all = document.sections.filter((section) => section.concept === concept);
  return all.find((section) => section.form === 'heading') ?? all[0];
}

/** The first day that a field names. */
export function dayOf(document: IncidentDocument, name: FieldName): string | undefined {
  return dayIn(fieldOf(document, name), document);
}

/** The first day in a text; `document` tells how its dates are to be read. */
function dayIn(text: string | undefined, document: IncidentDocument): string | undefined {
  return text ? findDate(text, 0, text.length, { near: undefined, order: () => dateOrderOf(document.text) })?.day : undefined;
}

export function clipped(text: string | undefined, length: number): string | undefined {
  if (!text) return undefined;
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
