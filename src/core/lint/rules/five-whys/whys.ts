import type { Block, IncidentDocument, ListItem, Section, Span } from '../../../document/model';

/** `1. **Why?** …`, `- Why 2: …`, `| Why? | … |`, `**なぜ…か？** → …`. */
const opening = /^[ \t>]{0,12}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,8}[*_]{0,3}(?:\d{1,2}(?:st|nd|rd|th)?[.)]?[ \t])?|[*_]{1,3}|\|[^|\n]{0,20}\|?[ \t*_]{0,6})(?:why|waarom|なぜ|何故)(?![a-z])[^\n]*|^[ \t]{0,3}(?:why|waarom)(?:[ \t]?#?\d|\?)[^\n]*/gim;
/** A heading asks a why only where it is numbered: "Why it was not caught" is a heading like any other. */
const numbered = /^#{1,6}[ \t]+(?:why|waarom|なぜ)[ \t]*#?\d[^\n]*/gim;

/** The places of the whys of a section, in order. In a section that is called "5 Whys" each item of its first list is one. */
export function whysOf({ text }: IncidentDocument, section: Section): Span[] {
  const { start, end } = section.body;
  const body = text.slice(start, end);
  const asked = [...body.matchAll(opening), ...body.matchAll(numbered)]
    .map(({ index, 0: line }) => ({ start: start + index, end: start + index + line.trimEnd().length }))
    .sort((one, other) => one.start - other.start);
  const named = /\bwhys\b|なぜなぜ|waaroms/i.test(section.title);
  const items = named ? firstList(section.blocks) : [];
  return asked.length >= items.length ? asked : items.map((item) => firstLine(text, item));
}

/** What the why was answered with, as a reader sees it: the words behind the question. */
export function answerOf({ text }: IncidentDocument, why: Span): string {
  const line = text.slice(why.start, why.end).replace(/[*_`]+/g, '');
  const question = Math.max(line.lastIndexOf('?'), line.lastIndexOf('？'), line.lastIndexOf(' → ') + 1);
  return line.slice(question > 0 ? question + 1 : 0).replaceAll('|', ' ').replace(/^[\s→:-]+/, '').trim();
}

function firstList(blocks: readonly Block[]): readonly ListItem[] {
  return blocks.find((block) => block.type === 'list')?.items ?? [];
}

function firstLine(text: string, { start, end }: Span): Span {
  const newline = text.indexOf('\n', start);
  return { start, end: newline < 0 ? end : Math.min(newline, end) };
}
