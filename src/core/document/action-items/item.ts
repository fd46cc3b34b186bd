import { isDigit, trimEnd } from '../characters';
import { findDate, type DateContext } from '../dates';
import { plain, plainWithout } from '../inline';
import { lineAt } from '../lines';
import type { ActionForm, ActionItem, ActionState, Span, Written } from '../model';
import type { Source } from '../source';
import { saysNothingYet } from '../unfilled';
import type { Attributes } from './attributes';
import type { Definitions } from './definitions';
import { detailsBehind } from './details';
import type { Group } from './groups';
import type { KnownPeople } from './known-people';
import { unlabelledOwners } from './owners';
import { dueIn, duePhrase, ownerPhrase, ownersIn, type Phrase } from './phrases';
import { Sign, signsIn } from './signs';
import { statesIn, tellsOfPast, type FoundState } from './state';
import { cellStatus } from './status-cell';
import { mayHoldTickets, ticketsIn, type Ticket } from './tickets';

export interface Reading {
  readonly source: Source;
  readonly dates: DateContext;
  readonly definitions: Definitions;
  readonly people: KnownPeople;
}

/** Where an item stands and what is known of it before its description is read. */
export interface Place {
  readonly whole: Span;
  readonly description: Span;
  readonly form: ActionForm;
  readonly group: Group;
  readonly attributes: Attributes;
  readonly checked?: boolean;
  readonly id?: string;
}

export function readItem(reading: Reading, place: Place): ActionItem {
  const { source, dates, people } = reading;
  const { text, vocabulary } = source;
  const { attributes, group, form } = place;
  const start = place.description.start;
  const end = trimEnd(text, start, place.description.end);
  const signs = signsIn(text, start, end);
  const states = statesIn(text, start, end, vocabulary, signs);
  const marked = states[0];
  const from = marked !== undefined && marked.hide.start === start ? marked.hide.end : start;
  const before = Math.max(from, states.find((state) => state.hide.start > start)?.hide.start ?? end);
  const cellOwners = attributes.owner === undefined || isStateWord(source, attributes.owner) ? [] : ownersIn(text, attributes.owner.start, attributes.owner.end);
  const cellDue = attributes.due === undefined ? noDue : dueIn(text, attributes.due.start, attributes.due.end, dates);
  const cellTickets = attributes.ticket === undefined ? [] : ticketsIn(text, attributes.ticket.start, attributes.ticket.end);
  const statusTickets = attributes.status === undefined || attributes.status.end - attributes.status.start < shortestTicket ? [] : ticketsIn(text, attributes.status.start, attributes.status.end);
  const owned = cellOwners.length === 0 ? ownerPhrase(text, start, before, signs) : undefined;
  const dued = (cellDue.due ?? cellDue.dueText) === undefined ? duePhrase(text, start, before, dates, signs) : undefined;
  const tickets = mayHoldTickets(signs) ? ticketsIn(text, start, end) : [];
  const rest = Math.max(from, edge(text, start, before, dued, tickets));
  const ticket = ticketOf(reading, attributes.ticket, cellTickets, statusTickets.length === 0 ? tickets : [...tickets, ...statusTickets.filter(({ value }) => /^(?:https?:|#)/.test(value))]);
  const isDue = (cellDue.due ?? cellDue.dueText ?? dued) !== undefined;
  const status = statusOf(reading, place, states, cellTickets, statusTickets, isDue);
  const wanted = { owner: owned === undefined && attributes.owner === undefined, due: !isDue };
  const doneOn = status.state === 'done' ? dateIn(text, status.dated, dates) : undefined;
  const isDay = status.state === 'done' && doneOn === undefined;
  const details = wanted.owner || wanted.due ? unlabelled(detailsBehind(text, from, rest, dates, people, signs), wanted, isDay) : undefined;
  const bare = wanted.owner && details?.owners === undefined ? unlabelledOwners(text, from, details?.hide.start ?? rest, people, signs) : undefined;
  const hidden = states.map((state) => state.hide);
  for (const phrase of [owned, dued, details, bare]) if (phrase !== undefined) hidden.push(phrase.hide);
  return {
    start: place.whole.start,
    end: place.whole.end,
    line: lineAt(source.lineStarts, start),
    text: described(text, start, end, hidden, tickets, signs),
    textSpan: { start, end },
    form,
    state: status.state,
    stateSpan: status.span,
    owners: cellOwners.length > 0 ? cellOwners : (owned ?? bare ?? details)?.owners ?? (attributes.owner === undefined ? group.owners : []),
    due: cellDue.due ?? (dued ?? details)?.due,
    dueText: cellDue.dueText ?? (dued ?? details)?.dueText,
    isDueBare: wanted.due && details !== undefined && details.owners === undefined,
    ticket,
    doneOn,
    places: withBlanks(attributes, owned, dued),
    group: group.name,
    groupState: group.state,
    id: place.id,
  };
}

/** With the labels in the description that wait for a value: `(owner: TBD)`. */
function withBlanks(attributes: Attributes, owned: Phrase | undefined, dued: Phrase | undefined): Attributes {
  const owner = owned?.owners?.length === 0 ? owned.place : undefined;
  const due = dued?.place && (dued.due ?? dued.dueText) === undefined ? dued.place : undefined;
  return owner || due ? { ...attributes, owner: attributes.owner ?? owner, due: attributes.due ?? due } : attributes;
}

const shortestTicket = 3;
const noDue: Pick<Phrase, 'due' | 'dueText'> = {};

/** What stands behind the description, where it tells what is wanted; `isDay` where a date alone is the day it was done, since no other is given. */
function unlabelled(details: Phrase | undefined, wanted: { readonly owner: boolean; readonly due: boolean }, isDay: boolean): Phrase | undefined {
  if (details === undefined || (details.owners === undefined && isDay)) return undefined;
  return (wanted.owner && details.owners !== undefined) || (wanted.due && (details.due ?? details.dueText) !== undefined) ? details : undefined;
}

/** The description without a due phrase that ends it, a ticket behind it aside, so that an owner before it is still at the end. */
function edge(text: string, start: number, end: number, due: Phrase | undefined, tickets: readonly Ticket[]): number {
  if (due === undefined) return end;
  let at = due.hide.end;
  for (const ticket of tickets) if (ticket.whole.start >= at && isPunctuation(text.slice(at, ticket.whole.start))) at = ticket.whole.end;
  return isPunctuation(text.slice(at, Math.max(at, end))) ? Math.max(start, due.hide.start) : end;
}

const isPunctuation = (text: string): boolean => /^[\s)\](,;.–—-]*$/.test(text);

/** Whether the cell for an owner says `Done`. Shorter words, such as `Ja`, may say that there is one. */
const isStateWord = ({ text, vocabulary }: Source, { start, end }: Span): boolean => {
  const words = text.slice(start, Math.min(end, start + longestState));
  // Asked first what is known of most: names are looked up over and over, and letters of all scripts take long to compile.
  return vocabulary.state(words) !== undefined && stateWord.test(words);
};

const longestState = 24;
const stateWord = /^\P{L}{0,4}\p{L}{4,}\P{L}{0,3}$/u;

interface Status { readonly state: ActionState; readonly span: Span | undefined; readonly dated: Span | undefined }

/** A status cell or line tells first, then the task mark, the description, the ticket cell, the group, and words about the past where no day is still to come. */
function statusOf({ source }: Reading, { attributes, description, form, checked, group }: Place, states: readonly FoundState[], cellTickets: readonly Ticket[], statusTickets: readonly Ticket[], isDue: boolean): Status {
  const { text, vocabulary } = source;
  // Where no cell is for the state, that for the day may tell it: `DONE in v2`, or that for the owner.
  const worded = attributes.due && !isDigit(text.charCodeAt(attributes.due.start)) ? attributes.due : undefined;
  const isTold = worded && vocabulary.state(text.slice(worded.start, worded.end)) === 'done';
  const cell = attributes.status ?? (isTold ? worded : attributes.owner && isStateWord(source, attributes.owner) ? attributes.owner : undefined);
  const written = cell && (cellStatus(text, cell, vocabulary.state) ?? (statusTickets.length > 0 ? ticketState(text, cell, statusTickets, vocabulary.state) : undefined));
  if (cell !== undefined && written !== undefined) return { ...written, dated: cell };
  const marked = states[0];
  const dated = states.at(-1)?.hide;
  if (form.kind === 'task') {
    if (marked?.state === 'dropped') return { state: 'dropped', span: marked.span, dated: marked.span };
    return { state: checked === true ? 'done' : 'open', span: form.check, dated };
  }
  if (marked !== undefined) return { state: marked.state, span: marked.span, dated };
  const behind = attributes.ticket && ticketState(text, attributes.ticket, cellTickets, vocabulary.state);
  return behind ?? { state: group.state ?? (!isDue && tellsOfPast(text, description) ? 'done' : 'open'), span: undefined, dated: undefined };
}

/** `[repo#11](…) **TODO**`: the state stands behind the ticket in its cell. */
function ticketState(text: string, cell: Span, tickets: readonly Ticket[], stateOf: (words: string) => ActionState | undefined): Status | undefined {
  const rest = text.slice(tickets.at(-1)?.whole.end ?? cell.start, cell.end);
  if (rest === '') return undefined;
  const bold = /\*\*([^*]{1,40})\*\*[^*]*$/.exec(rest.slice(-80))?.[1];
  const words = bold ?? rest.replace(/^[\s:–—-]+/, '').trim();
  const told = stateOf(words);
  const state = told === 'dropped' && saysNothingYet(words) ? undefined : told;
  const start = cell.end - rest.length + rest.lastIndexOf(words);
  return state && { state, span: { start, end: start + words.length }, dated: undefined };
}

function ticketOf({ source: { text }, definitions }: Reading, cell: Span | undefined, inCell: readonly Ticket[], inText: readonly Ticket[]): Written<string> | undefined {
  const found = inCell[0] ?? inText.find((ticket) => ticket.linked && !definitions.unknown(ticket));
  if (found !== undefined) return definitions.resolve(found);
  if (cell === undefined || cell.start === cell.end) return undefined;
  const words = text.slice(cell.start, cell.end).trim();
  const key = /^(?:(?:bug|issue|ticket|pr)[\s/#:]{0,3})?#?([\w-]{1,40})(?:\s|$)/i.exec(words.slice(0, 60))?.[1];
  if (key === undefined || !/\d/.test(key) || saysNothingYet(words)) return undefined;
  const start = text.indexOf(key, cell.start);
  return { value: key, start, end: start + key.length };
}

function dateIn(text: string, span: Span | undefined, dates: DateContext): Written<string> | undefined {
  const date = span && findDate(text, span.start, Math.min(span.end, span.start + 200), dates);
  return date?.day === undefined ? undefined : { value: date.day, start: date.start, end: date.end };
}

const leadsToTicket = /(?:(?:^|(?<=[\s.]))(?:see|tickets?|ticker|issues?|raised|created|tracked in|related to|via|in|here)[\s:.]*)+$/i;
const longestMention = 40;

/** Where the mention of a ticket that ends the description starts; undefined where the link's words are part of the sentence. */
function mentionStart(text: string, start: number, end: number, { whole, linked }: Ticket): number | undefined {
  if (!linked || !/^[\s).,）\]]*$/.test(text.slice(whole.end, Math.min(end, whole.end + 8))) || end - whole.end > 8) return undefined;
  const words = plain(text, whole.start, whole.end);
  if (text[whole.start] === '[' && words.split(' ').length > 3 && !/\b(?:issue|ticket|pull request|pr)\b/i.test(words)) return undefined;
  let from = whole.start;
  while (from > start && ' (（'.includes(text[from - 1]!)) from--;
  if (text.slice(from, whole.start).includes('(') || text.slice(from, whole.start).includes('（')) return from;
  const floor = Math.max(start, from - longestMention);
  const before = text.slice(floor, from);
  const first = floor + before.length - (leadsToTicket.exec(before)?.[0].length ?? 0);
  const open = text.slice(Math.max(start, first - longestMention), first);
  return open.lastIndexOf('(') > open.lastIndexOf(')') ? undefined : first;
}

/** The end of what is left to see, so that a ticket before `(due: …) ✅ 2026-02-01` still ends the description. */
function endBeforeHidden(text: string, start: number, end: number, hidden: readonly Span[]): number {
  let at = trimEnd(text, start, end);
  for (const gap of [...hidden].sort((a, b) => b.end - a.end)) {
    if (gap.end >= at && gap.start < at) at = trimEnd(text, start, Math.max(start, gap.start));
  }
  return at;
}

/** What a reader sees of the description when marks of state, owner, date and the ticket behind it are left out. */
function described(text: string, start: number, end: number, hidden: readonly Span[], tickets: readonly Ticket[], signs: number): string {
  const last = tickets.at(-1);
  const from = last === undefined ? undefined : mentionStart(text, start, endBeforeHidden(text, start, end, hidden), last);
  const gaps = from === undefined ? hidden : [...hidden, { start: from, end }];
  const shown = plainWithout(text, start, end, gaps.length === 0 ? gaps : apart(gaps));
  // Nothing can dangle that does not set something off.
  if (gaps.length === 0 && !(signs & (Sign.Comma | Sign.Dash | Sign.Colon | Sign.Stop | Sign.Parenthesis))) return shown;
  return withoutDangling(shown) || withoutDangling(plainWithout(text, start, end, apart(hidden))) || plain(text, start, end);
}

/** The same places in order, those that meet as one. */
function apart(gaps: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const gap of [...gaps].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before !== undefined && gap.start < before.end) merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, gap.end) };
    else if (gap.start < gap.end) merged.push(gap);
  }
  return merged;
}

const emptyBrackets = /(?:\([\s,;·-]{0,9}\)|（[\s、，,;]{0,9}）)$/;
const emptyLabel = /[,;–—-]\s{1,3}(?:status|state|owners?|assignee|due(?: date)?|eta|deadline|ticket)\s?:?\s?(?:tbd|tba|none|n\/a)?$/i;
const longestEmpty = 40;

/** Without the separators, empty brackets and labels without a value at the end, that only set off what was left out. */
function withoutDangling(shown: string): string {
  let end = shown.length;
  for (;;) {
    const last = shown[end - 1] ?? '';
    if (last !== '' && ' ,;:–—-、，；'.includes(last)) end--;
    else if ((last === '.' || last === ')') && shown[end - 2] === ' ') end--;
    else {
      const tail = shown.slice(Math.max(0, end - longestEmpty), end);
      const empty = last === ')' || last === '）' ? emptyBrackets.exec(tail) : emptyLabel.exec(tail);
      if (empty === null) return shown.slice(0, end);
      end -= empty[0].length;
    }
  }
}
