import { skipBlank, trimEnd } from '../characters';
import { readDate, type DateContext } from '../dates';
import { unwrap } from '../inline';
import type { Span, Written } from '../model';
import { saysNothingYet } from '../unfilled';
import type { KnownPeople } from './known-people';
import { isPersonOrTeam } from './people';
import { ownersIn, type Phrase } from './phrases';
import { Sign } from './signs';

const longestPart = 60;
const mostParts = 4;
const dashes = /\s(?:[–—|]|\\?--?)\s/g;
const between = /[,;|、]| (?:[–—]|--?) /g;
const period = /^(?:end of |by )?(?:q[1-4](?:[ /'-]{0,2}\d{2,4})?|\d{4}[ -]?q[1-4]|(?:this|next) (?:week|month|quarter|sprint)|sprint \d{1,4})$/i;
const asidePart = /^(?:p[0-5]|high|medium|low|critical|#\d{1,9}|[A-Z][A-Z0-9]{1,9}-\d{1,8})$/i;
const oneName = /^\p{L}[\p{L}\d_.-]{1,19}$/u;

/** A part behind a description with the mark that sets it off. */
interface Part { readonly whole: Span; readonly inner: Span; readonly dashed: boolean }

/**
 * Owner and due date that no label names, set off behind the description: `… — Sam — 2026-02-01`, `… (Sam, 11 Jul)`,
 * `… [2026-02-01] [#881]`. A name alone counts only where it is that of somebody known.
 */
export function detailsBehind(text: string, start: number, end: number, dates: DateContext, people: KnownPeople, signs: number): Phrase | undefined {
  if (!(signs & (Sign.Dash | Sign.Parenthesis | Sign.Bracket))) return undefined;
  const pieces = new Pieces(text, dates, people);
  let at = end;
  for (let count = 0; count < mostParts; count++) {
    const part = lastPart(text, start, at);
    if (part === undefined || !pieces.take(part)) break;
    at = part.whole.start;
  }
  return pieces.phrase({ start: at, end });
}

/** The brackets that end `start`…`end`, or what stands behind its last dash; not the target of a link. */
function lastPart(text: string, start: number, end: number): Part | undefined {
  let to = trimEnd(text, start, end);
  while (to > start && '.,;'.includes(text[to - 1]!)) to = trimEnd(text, start, to - 1);
  const floor = Math.max(start, to - longestPart);
  const last = text[to - 1];
  const opening = last === ')' ? '(' : last === ']' ? '[' : last === '）' ? '（' : undefined;
  if (opening !== undefined) {
    const open = floor + text.slice(floor, to).lastIndexOf(opening);
    const isAside = open > floor && (opening === '（' || ' \t\\'.includes(text[open - 1]!)) && !/[[\]()（）]/.test(text.slice(open + 1, to - 1));
    return isAside ? { whole: { start: open, end: to }, inner: { start: open + 1, end: to - 1 }, dashed: false } : undefined;
  }
  let dash: RegExpExecArray | undefined;
  for (const match of text.slice(floor, to).matchAll(dashes)) dash = match;
  if (dash === undefined) return undefined;
  const at = floor + dash.index;
  return { whole: { start: at, end: to }, inner: { start: skipBlank(text, at + dash[0].length, to), end: to }, dashed: true };
}

class Pieces {
  private readonly owners: Written<string>[] = [];
  private due: Written<string> | undefined;
  private dueText: Written<string> | undefined;
  /** Whether an owner is only one together with a date. */
  private doubtful = false;

  constructor(private readonly text: string, private readonly dates: DateContext, private readonly people: KnownPeople) {}

  /** Whether all of `part` could be told; what it tells is kept. */
  take({ inner, dashed }: Part): boolean {
    if (this.date(inner)) return true;
    const spans: Span[] = [];
    let from = inner.start;
    for (const { index, 0: mark } of this.text.slice(inner.start, inner.end).matchAll(between)) {
      spans.push({ start: from, end: inner.start + index });
      from = inner.start + index + mark.length;
    }
    spans.push({ start: from, end: inner.end });
    const told = { owners: this.owners.length, doubtful: this.doubtful };
    if (spans.reverse().every((span) => this.date(span) || this.aside(span) || this.owner(span, dashed))) return true;
    this.owners.splice(0, this.owners.length - told.owners);
    this.doubtful = told.doubtful;
    return false;
  }

  phrase(hide: Span): Phrase | undefined {
    const dated = (this.due ?? this.dueText) !== undefined;
    const owners = this.owners.length > 0 && (dated || !this.doubtful) ? this.owners : undefined;
    if (!dated && owners === undefined) return undefined;
    return { ...(owners && { owners }), ...(this.due && { due: this.due }), ...(this.dueText && { dueText: this.dueText }), hide };
  }

  private date(span: Span): boolean {
    const { start, end } = unwrap(this.text, span.start, span.end);
    if (start === end || this.due !== undefined || this.dueText !== undefined) return false;
    const date = readDate(this.text, start, end, this.dates);
    if (date !== undefined && skipBlank(this.text, date.end, end) === end) {
      if (date.day === undefined) this.dueText = { value: this.text.slice(start, end), start, end };
      else this.due = { value: date.day, start, end: date.end };
      return true;
    }
    if (!period.test(this.text.slice(start, end))) return false;
    this.dueText = { value: this.text.slice(start, end), start, end };
    return true;
  }

  private aside(span: Span): boolean {
    const words = this.words(span);
    return asidePart.test(words) || saysNothingYet(words);
  }

  private owner(span: Span, dashed: boolean): boolean {
    const words = this.words(span);
    const certain = /^(?:@[\w.-]+(?:\/[\w-]+)?[ /&]{0,3})+$/.test(words) || this.people.has(words);
    if (!certain && !isPersonOrTeam(words) && !(dashed && oneName.test(words))) return false;
    this.doubtful ||= !certain;
    this.owners.unshift(...ownersIn(this.text, span.start, span.end));
    return true;
  }

  private words(span: Span): string {
    const { start, end } = unwrap(this.text, span.start, span.end);
    return this.text.slice(start, end);
  }
}
