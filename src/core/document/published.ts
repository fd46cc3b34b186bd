import { findDate } from './dates';
import type { Field, FieldName, IncidentDocument } from './model';

const unfinished = /\b(?:draft|concept|wip|in progress|in review|to be reviewed)\b|ドラフト|下書き|レビュー/i;

/** By its `Published` field where it has one, otherwise by a status that does not say the contrary. */
export function isPublished({ fields }: IncidentDocument): boolean {
  const named = (name: FieldName): Field | undefined => fields.find((field) => field.name === name);
  const published = named('published')?.value.value;
  if (published === undefined) return !unfinished.test(named('status')?.value.value ?? '');
  const date = findDate(published, 0, published.length, { near: undefined, order: () => undefined });
  return date !== undefined && date.problem !== 'impossible' || /^(?:yes|ja)\b/i.test(published);
}
