import type { DocumentKind, IncidentDocument, KnownConcept } from '../document/model';

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

/** Markdown as a reader sees it, on one line: links as their text, no marks of emphasis, headings, lists or tables. */
export function plainText(markdown: string): string {
  if (!mayBeMarked.test(markdown) && !beginsMarked.test(markdown)) return markdown.trim();
  const seen = markdown.includes('<!--') ? markdown.replace(/<!--[^>]{0,400}-->/g, ' ') : markdown;
  const read = seen.includes('](') ? seen.replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1') : seen;
  return read
    .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d{1,4}[.)])[ \t]+/gm, '')
    .replace(/[*`|]|~~|__|(?:^|\s)-{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What every mark within a line has, and every blank that is no single one, such as the end of a line. */
const mayBeMarked = /[^\S ]| {2}|[<[*`|~]|__|---/;
/** What every mark has that a line begins with. */
const beginsMarked = /^ ?[#\-*+>\d]/;
