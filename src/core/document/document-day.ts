import { dateOrderOf, findDate, type DateContext } from './dates';
import type { Field, FieldName, Written } from './model';

/** Where a report tells its day, best first; where none of these does, the file name may. */
const DATED: readonly FieldName[] = ['date', 'started', 'detected', 'declared', 'mitigated', 'resolved', 'duration'];

/**
 * The day that the document is about: its date field, its title, its moments, then the file name. From a file name the span is
 * empty, since it stands nowhere in the text.
 */
export function documentDay(text: string, title: Written<string> | undefined, fields: readonly Field[], fileName: string | undefined): Written<string> | undefined {
  const context: DateContext = { near: undefined, order: () => dateOrderOf(text) };
  const inText = (start: number, end: number): Written<string> | undefined => {
    const date = findDate(text, start, end, context);
    return date?.day === undefined ? undefined : { value: date.day, start: date.start, end: date.end };
  };
  const field = (name: FieldName): Written<string> | undefined => {
    for (const one of fields) {
      const day = one.name === name ? inText(one.value.start, one.value.end) : undefined;
      if (day !== undefined) return day;
    }
    return undefined;
  };
  const [first, ...moments] = DATED;
  const named = fileName === undefined ? undefined : findDate(fileName, 0, fileName.length, { near: undefined, order: () => undefined })?.day;
  return field(first!) ?? (title && inText(title.start, title.end)) ?? moments.map(field).find((day) => day !== undefined) ?? (named === undefined ? undefined : { value: named, start: 0, end: 0 });
}
