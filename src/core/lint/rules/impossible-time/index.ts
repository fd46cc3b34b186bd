import { isFrontMatter } from '../../../document/front-matter';
import { documentKinds, type FieldName, type IncidentDocument, type Span } from '../../../document/model';
import { around } from '../../prose';
import { type RuleFix, defineRule } from '../../rule';
import type { FindInText } from '../../stretches';
import { type Impossible, impossibleDates, impossibleDays, impossibleTimes, isPlausible, withoutOneDigit } from './written';

type Messages = 'date' | 'year' | 'time' | 'writeYear';

const timeFields: ReadonlySet<FieldName | undefined> = new Set([
  'date', 'started', 'detected', 'declared', 'acknowledged', 'mitigated', 'resolved', 'published', 'lastUpdated', 'lastReviewed',
]);

/** What may stand before a time at the head of a line: marks, digits, the name of a month. */
const head = /^[^\p{L}]*(?:\p{Lu}\p{Ll}{2,8}[^\p{L}]+)?T?$/u;
const longestHead = 60;

export default defineRule<Messages>({
  id: 'impossible-time',
  kinds: documentKinds,
  level: 'warning',
  messages: {
    date: 'There is no such day as {written}.',
    year: '{written} is hardly the year that is meant.',
    time: 'There is no such time as {written}.',
    writeYear: 'Write {year}',
  },
  check({ document, path, prose, find, report }) {
    for (const found of impossibleIn(document, find).values()) {
      if (!prose.isOwn(found.start, true) && !isFieldOfHead(document, found)) continue;
      const written = found.year?.written ?? document.text.slice(found.start, found.end);
      report({ at: found, message: found.fault, facts: { written }, fixes: yearFix(found, document, path) });
    }
  },
});

/** By where they start, since a field may stand in the timeline. */
function impossibleIn({ text, fields, sections }: IncidentDocument, find: FindInText): Map<number, Impossible> {
  const found = find(impossibleDates);
  for (const { name, value: { start, end } } of fields) {
    if (timeFields.has(name)) for (const each of impossibleMoments(text.slice(start, end))) found.push({ ...each, start: start + each.start, end: start + each.end });
  }
  for (const { concept, body, parent } of sections) {
    if (concept === 'timeline' && parent?.concept !== 'timeline') found.push(...find(impossibleMoments, body));
  }
  return new Map(found.map((each) => [each.start, each]));
}

/** What can only be told to be a moment of the timeline or of a field. */
function impossibleMoments(text: string): Impossible[] {
  return [...impossibleDays(text), ...impossibleTimes(text).filter(({ start }) => isAtHead(text, start))];
}

function isAtHead(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  return at - lineStart <= longestHead && head.test(text.slice(lineStart, at));
}

function isFieldOfHead({ blocks, fields }: IncidentDocument, { start, end }: Span): boolean {
  return isFrontMatter(around(blocks, start)) && fields.some(({ value }) => value.start <= start && end <= value.end);
}

/** The year that the document is of, where the slip can be of that year. */
function yearFix({ start, year }: Impossible, { fields }: IncidentDocument, path: string): RuleFix<Messages>[] {
  if (!year) return [];
  const named = [path, ...fields.filter(({ name }) => name === 'date').map(({ value }) => value.value)]
    .flatMap((source) => /(?<!\d)\d{4}(?=-\d{2}-\d{2})/.exec(source)?.[0] ?? []);
  const meant = named.find((candidate) => isPlausible(candidate)
    && (year.written.length === 4 || withoutOneDigit(year.written).includes(candidate)));
  return meant ? [{ title: 'writeYear', facts: { year: meant }, edits: [{ start: start + year.offset, end: start + year.offset + year.written.length, text: meant }] }] : [];
}
