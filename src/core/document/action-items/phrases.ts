import { trimEnd } from '../characters';
import { findDate, type DateContext } from '../dates';
import { unwrap } from '../inline';
import type { Span, Written } from '../model';
import { saysNothingYet } from '../unfilled';
import { isPersonOrTeam } from './people';
import { Sign } from './signs';

/** A value with the stretch of the description that only serves to say it. */
export interface Phrase {
  readonly owners?: readonly Written<string>[];
  readonly due?: Written<string>;
  readonly dueText?: Written<string>;
  readonly hide: Span;
  /** What stands behind the label. */
  readonly place?: Span;
}

const ownerLabel = /(?:\b(?:owners?|owned by|assignees?|assigned to|responsible|dri|who|wie|wer|qui[eé]n|quem|eigenaar|verantwoordelijke|toegewezen aan|actiehouder|ownerin|verantwortlich(?:er?)?|zuständig|responsables?|respons[aá]ve(?:l|is)|responsabile|ansvarig|ansvarlig|eier|ejer|encargad[oa]|porteur|pilote|odpowiedzialn[yae]|właściciel)|担当者?|オーナー|責任者|负责人|责任人|담당자?|ответственн(?:ый|ая)|исполнитель)[ *]{0,4}[:：=][ *]{0,4}/gi;
const assignedTo = /\b(?:assigned to|owned by|toegewezen aan) {1,3}(?=\S)/gi;
const byWord = /assigned|owned|toegewezen/i;
/** `@org/team` is one name. */
const separator = /<br ?\/?>|[,、;&+]|(?<!@[\w.-]{1,39})\/|\/(?=@)| (?:and|en) | (?=@)/g;
/** `**Kim** (or whoever is on call)` */
const beforeRemark = /^\s{0,9}\*\*[^*\n]{1,60}\*\*(?=\s{0,2}[(（])/;
/** `[Ana Ruiz](mailto:…)`, and what may stand between several. */
const link = /\[([^[\]()\n]{1,60})\]\([^()\s]{1,200}\)/g;
const betweenLinks = /\band\b|\ben\b|<br ?\/?>|[\s,;&+/、]/g;
const dueLabel = /(?:\b(?:due(?: date| by| on)?|deadline|target(?: date)?|eta|vervaldatum|streefdatum|uiterlijk|(?:klart? )?senas?t|senest|innen|inden|vence|fällig(?: am| bis)?|frist|plazo|prazo|scadenza|termin|vencimiento|(?:fecha|date|data) (?:l[ií]mite|cible|objetivo|compromiso|prevista|prévue|alvo))|échéance|期限|期日|締切|納期|截止日期|完成时间|기한|마감일?|완료 예정일|срок|дедлайн)(?:[ *]{0,4}[:：=][ *]{0,4}|[ *]{1,4})(?=\S)|📅 ?/gi;
const dueLead = /\b(?:by|before|voor|per|bis(?: zum)?|avant le|entro(?: il)?|antes del?|para el|até|do(?= \d)) {1,3}(?=\S)|(?<=^|[\s(,])до {1,3}(?=\S)|(?<=\s)@(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d|\d{4}-\d)/gi;
const phraseEnd = /[;|)\]）\n\r]|[、,，\s](?=\s?(?:担当者?|オーナー|責任者|期限|期日|締切|納期|状態|负责人|责任人|截止日期|完成时间|담당자?|기한|마감일?|срок|дедлайн)\s?[:：])|\s[-–—•·]\s|,\s*(?=(?:due|deadline|status|ticket|eta|by|owner|assignee|priority|prio|severity|p[0-5]|fällig|frist|plazo|prazo|scadenza|uiterlijk|(?:klart? )?senast|senest|innen|inden|vence|bis|termin|entro|até|(?:fecha|date|data) (?:l[ií]mite|cible|objetivo|compromiso|prevista|prévue|alvo)|(?:voor|do|antes del?|para el) \d+)\b|échéance|avant le\b|до \d|\p{L}{2,20}=)|(?<!\b(?:\p{L}|dr|mr|mrs|ms|prof))\.\s|\.$|(?=\s\(?(?:due|deadline|by|status|ticket)\b:?)|(?=\s\((?:\[[^\]]{1,60}\]\(|https?:\/\/|#\d|[a-z][a-z\d]{1,9}-\d{1,8}\)))/iu;
const longest = 80;
const longestTail = 400;
const longestOwners = 300;

/** `Owner: Sam`, `(Owner: @sam)`, `担当: …`; several are split at commas, slashes and `and`. */
export function ownerPhrase(text: string, start: number, end: number, signs: number): Phrase | undefined {
  const match = signs & Sign.Colon ? last(ownerLabel, text, start, end) : undefined;
  if (match === undefined) return assigned(text, start, end);
  const to = stopAt(text, match.end, end);
  return { owners: ownersIn(text, match.end, to), hide: around(text, match.start, to, start, end), place: { start: match.end, end: to } };
}

/** `assigned to Li Wei`, `owned by @sam`: without a colon only where a person or team follows. */
function assigned(text: string, start: number, end: number): Phrase | undefined {
  if (!byWord.test(text.slice(Math.max(start, end - longestTail), end))) return undefined;
  const match = last(assignedTo, text, start, end);
  if (match === undefined) return undefined;
  const to = trimEnd(text, match.end, stopAt(text, match.end, end));
  const words = unwrap(text, match.end, text[to - 1] === ',' ? to - 1 : to);
  return isPersonOrTeam(text.slice(words.start, words.end)) ? { owners: ownersIn(text, words.start, words.end), hide: around(text, match.start, words.end, start, end) } : undefined;
}

/** Each person or team of a cell or phrase. */
export function ownersIn(text: string, start: number, end: number): Written<string>[] {
  const source = text.slice(start, end);
  if (source.length <= longestOwners && saysNothingYet(source)) return [];
  const owners: Written<string>[] = [];
  if (source.length <= longestOwners && source.includes('](') && source.replace(link, '').replace(betweenLinks, '') === '') {
    for (const { index, 1: name = '' } of source.matchAll(link)) addOwner(owners, text, start + index + 1, start + index + 1 + name.length);
    return owners;
  }
  if (source.length > longestOwners || source.includes('](')) {
    const { start: first, end: last } = unwrap(text, start, end);
    return [{ value: text.slice(first, last), start: first, end: last }];
  }
  let from = start;
  separator.lastIndex = 0;
  for (let mark = separator.exec(source); mark !== null; mark = separator.exec(source)) {
    addOwner(owners, text, from, start + mark.index);
    from = start + mark.index + mark[0].length;
  }
  addOwner(owners, text, from, end);
  return owners;
}

function addOwner(owners: Written<string>[], text: string, from: number, to: number): void {
  const bold = beforeRemark.exec(text.slice(from, to))?.[0].length;
  const { start, end } = unwrap(text, from, bold === undefined ? to : from + bold);
  const value = text.slice(start, end);
  if (start < end && !saysNothingYet(value)) owners.push({ value, start, end });
}

/** `due 2026-02-01`, `Deadline: Oct 21, 2026`, `by Feb 3`; `dates` says how to read dates that need it. */
export function duePhrase(text: string, start: number, end: number, dates: DateContext, signs: number): Phrase | undefined {
  if (!(signs & (Sign.Colon | Sign.Digit))) return undefined;
  const labelled = last(dueLabel, text, start, end);
  if (labelled !== undefined) {
    const to = stopAt(text, labelled.end, end);
    const read = dueIn(text, labelled.end, to, dates);
    const explicit = /[:：=]/.test(text.slice(labelled.start, labelled.end));
    const isBlank = explicit && read.dueText === undefined && labelled.end < to;
    if (read.due !== undefined || isBlank || (explicit && read.dueText !== undefined)) return { ...read, hide: around(text, labelled.start, read.due?.end ?? to, start, end), place: { start: labelled.end, end: to } };
  }
  const by = signs & Sign.Digit ? last(dueLead, text, start, end) : undefined;
  if (by === undefined) return undefined;
  const date = findDate(text, by.end, Math.min(end, by.end + 24), dates);
  if (date === undefined || date.start > by.end || date.problem === 'noYear' && date.end - date.start < 4) return undefined;
  return { ...asDue(text, date.start, date.end, date.day), hide: around(text, by.start, date.end, start, end) };
}

/** The due date of a cell or phrase; what is no single date is kept as text. */
export function dueIn(text: string, start: number, end: number, dates: DateContext): Pick<Phrase, 'due' | 'dueText'> {
  const words = unwrap(text, start, end);
  if (words.start === words.end) return {};
  const date = findDate(text, words.start, words.end, dates);
  if (date === undefined && saysNothingYet(text.slice(words.start, words.end))) return {};
  return date?.day === undefined ? asDue(text, words.start, words.end, undefined) : asDue(text, date.start, date.end, date.day);
}

const asDue = (text: string, start: number, end: number, day: string | undefined): Pick<Phrase, 'due' | 'dueText'> =>
  day === undefined ? { dueText: { value: text.slice(start, end), start, end } } : { due: { value: day, start, end } };

/** The last place that `pattern` matches; looked for near the end, where such phrases stand. */
function last(pattern: RegExp, text: string, start: number, end: number): Span | undefined {
  const from = Math.max(start, end - longestTail);
  const tail = text.slice(from, end);
  let found: Span | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(tail); match !== null; match = pattern.exec(tail)) found = { start: from + match.index, end: from + pattern.lastIndex };
  return found;
}

function stopAt(text: string, from: number, end: number): number {
  const stop = phraseEnd.exec(text.slice(from, Math.min(end, from + longest)));
  if (stop === null) return Math.min(end, from + longest);
  const to = from + stop.index;
  // `Sam (SRE)`
  return text[to] === ')' && text.slice(from, to).includes('(') ? stopAt(text, to + 1, end) : to;
}

/** The phrase with the brackets, dash or comma that set it off, and with what else stands in such brackets. */
function around(text: string, from: number, to: number, start: number, end: number): Span {
  const tagged = bracketAround(text, from, to, start, end);
  if (tagged !== undefined) return tagged;
  let first = from;
  let behind = to;
  while (first > start && ' \t*_—–-,;·('.includes(text[first - 1]!)) first--;
  while (behind < end && ' *_'.includes(text[behind]!)) behind++;
  if (text.slice(first, from).includes('(') && text[behind] === ')') behind++;
  else while (first < from && text[first] !== '(' && text.slice(first, from).includes('(')) first++;
  return { start: first, end: behind };
}

const aside = /^(?:[\p{L}_ -]{2,20}=|(?:owner|assignee|due|deadline|eta|status|state|ticket|issue|priority|prio|severity|effort|size|estimate|type|category|area) ?:|p[0-5]$|(?:high|medium|low)$)/iu;

/** `(owner=kim, priority=P1, due=2026-02-01)`: the brackets around a phrase that hold nothing but its like. */
function bracketAround(text: string, from: number, to: number, start: number, end: number): Span | undefined {
  const before = text.slice(Math.max(start, from - longestTail), from);
  const behind = text.slice(to, Math.min(end, to + longestTail));
  const open = before.search(/[([][^()[\]]*$/);
  const close = behind.search(/[()[\]]/);
  if (open < 0 || close < 0 || (before[open] === '(' ? ')' : ']') !== behind[close] || behind[close + 1] === '(') return undefined;
  const others = `${before.slice(open + 1)},${behind.slice(0, close)}`.split(/[,;|]/).map((part) => part.replaceAll('*', '').trim());
  return others.every((part) => part === '' || aside.test(part)) ? { start: trimEnd(text, start, from - before.length + open), end: to + close + 1 } : undefined;
}
