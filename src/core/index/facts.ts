import { dateOrderOf, findDate } from '../document/dates';
import type { FieldName, IncidentDocument } from '../document/model';
import { plainText } from './excerpt';

/** What a field says, as plain text; undefined where it is missing, empty or still holds the template's text. */
export function fieldOf(document: IncidentDocument, name: FieldName): string | undefined {
  const value = document.fields.find((field) => field.name === name && field.value.value !== '')?.value.value;
  return value === undefined || isBlank(value) ? undefined : plainText(value) || undefined;
}

/** The first day that a field names. */
export function dayOf(document: IncidentDocument, name: FieldName): string | undefined {
  return dayIn(fieldOf(document, name), document);
}

/** The first day in a text; `document` tells how its dates are to be read. */
export function dayIn(text: string | undefined, document: IncidentDocument): string | undefined {
  return text ? findDate(text, 0, text.length, { near: undefined, order: () => dateOrderOf(document.text) })?.day : undefined;
}

export function clipped(text: string | undefined, length: number): string | undefined {
  if (!text) return undefined;
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

function isBlank(value: string): boolean {
  return /^(?:\[[^\]]*\]|<[^>]*>|\{\{?[^}]*\}?\}|[-–—?]+|TB[DC]|N\/?A|YYYY-MM-DD|SEV-X)$/i.test(value.trim());
}
