import type { Block, IncidentDocument, ListItem, Section, Span } from '../../../document/model';
import type { RuleContext } from '../../rule';
import type { Search } from '../../stretches';

const usual = 'why|waarom|なぜ|何故';
const unusual = '¿?por qu[eéê]|pourquoi|warum|varför|hvorfor|dlaczego|почему|чому|为什么|為什麼|왜';
const words = `${usual}|${unusual}`;
/** Looked for where there is none of the usual ones: all in one would take four times as long, for each letter that is typed. */
const unusualWhy = new RegExp(unusual, 'gi');
const usualWhy = new RegExp(usual, 'gi');
/** `1. **Why?** …`, `- Why 2: …`, `| Why? | … |`, `**なぜ…か？** → …`. */
const opening = new RegExp(`^[ \\t>]{0,12}(?:(?:[-*+]|\\d{1,3}[.)])[ \\t]{1,8}[*_]{0,3}(?:\\d{1,2}(?:st|nd|rd|th)?[.)]?[ \\t])?|[*_]{1,3}|\\|[^|\\n]{0,20}\\|?[ \\t*_]{0,6})(?:${words})(?![a-z]| (?:it|this) happened)|^[ \\t]{0,3}(?:${words})(?:[ \\t]?#?\\d|\\?)`, 'imy');
/** A heading asks a why only where it is numbered: "Why it was not caught" is a heading like any other. */
const numbered = new RegExp(`^#{1,6}[ \\t]+(?:${words})[ \\t]*#?\\d`, 'imy');

/** The places of the whys of a section, in order. In a section that is called "5 Whys" each item of its first list is one. */
export function whysOf({ document: { text }, find }: RuleContext<string>, section: Section): Span[] {
  const usual = find(usualWhys, section.body);
  const asked = usual.length > 0 ? usual : find(unusualWhys, section.body);
  const named = /\bwhys\b|なぜなぜ|waaroms|porqu[eéê]s|por qu[eéê]s|\d pourquoi/i.test(section.title);
  const items = named ? firstList(section.blocks) : [];
  return asked.length >= items.length ? asked : items.map((item) => firstLine(text, item));
}

const usualWhys: Search<Span> = (text) => askedBy(usualWhy, text);
const unusualWhys: Search<Span> = (text) => askedBy(unusualWhy, text);

/** The lines that ask a why. Looked for by the word, since few lines hold it. */
function askedBy(why: RegExp, text: string): Span[] {
  const found: Span[] = [];
  let reached = 0;
  why.lastIndex = 0;
  while (why.test(text)) {
    const index = why.lastIndex - 1;
    if (index < reached) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    const newline = text.indexOf('\n', index);
    reached = newline < 0 ? text.length : newline;
    if (startsWith(opening, text, start) || startsWith(numbered, text, start)) {
      found.push({ start, end: start + text.slice(start, reached).trimEnd().length });
    }
  }
  return found;
}

function startsWith(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** The line of a why with those that its answer goes on in. */
export function continued({ text }: IncidentDocument, { start, end }: Span): Span {
  if (/^[ \t>]*[|#]/.test(text.slice(start, end))) return { start, end };
  goesOn.lastIndex = end;
  return { start, end: end + (goesOn.exec(text)?.[0].length ?? 0) };
}

const goesOn = /(?:\r?\n[ \t]{0,12}(?!(?:[-*+]|\d{1,3}[.)])[ \t]|[*_]{2}|[|#>~`=-]{2}|[|#>])[^\s][^\r\n]*)*/y;

/** What the why was answered with, as a reader sees it: the words behind the question. */
export function answerOf({ text }: IncidentDocument, why: Span): string {
  const line = text.slice(why.start, why.end).replace(/[*_`]+/g, '').replace(/\s+/g, ' ');
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
