import { plain } from './inline';
import type { DocumentKind, IncidentDocument, KnownConcept } from './model';

const length = 240;
const telling: Record<DocumentKind, readonly KnownConcept[]> = {
  postmortem: ['summary', 'impact', 'rootCause'],
  incident: ['summary', 'impact'],
  runbook: ['symptoms', 'meaning', 'summary', 'impact', 'diagnosis'],
  meeting: ['summary'],
  review: ['summary'],
};

/** The first words of the section that tells best what the document is about, as plain text. */
export function excerptOf(document: IncidentDocument, kind: DocumentKind): string {
  for (const concept of telling[kind]) {
    const section = document.sections.find((each) => each.concept === concept);
    // Twice the length leaves room for the markup that goes.
    const text = section ? plainText(document.text.slice(section.body.start, Math.min(section.body.end, section.body.start + 2 * length))) : '';
    if (text !== '') return text.slice(0, length);
  }
  return '';
}

/** An excerpt with a mark where it was cut. The mark is no part of it: with it, engines take twice the memory for most of them. */
export function markedWhereCut(excerpt: string): string {
  return excerpt.length < length ? excerpt : `${excerpt.trimEnd()}…`;
}

/** Markdown as a reader sees it, on one line: without comments and the marks of headings, lists and tables, its lines as `plain` has them. */
export function plainText(markdown: string): string {
  if (!mayBeMarked.test(markdown) && !beginsMarked.test(markdown)) return markdown.trim();
  const seen = markdown.includes('<!--') ? markdown.replace(/<!--[^>]{0,400}-->/g, ' ') : markdown;
  let words = seen.replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d{1,4}[.)])[ \t]+/gm, '');
  if (words.includes('|')) words = words.replace(/^[ \t]*\|.*/gm, (row) => row.replace(/(?<!\\)\|/g, ' '));
  if (words.includes('---')) words = words.replace(/(?:^|\s)-{3,}/g, ' ');
  return plain(words, 0, words.length);
}

/** What every mark within a line has, and every blank that is no single one, such as the end of a line. */
const mayBeMarked = /[^\S ]| {2}|[\\_<[*`|~]|---/;
/** What every mark has that a line begins with. */
const beginsMarked = /^ ?[#\-*+>\d]/;
