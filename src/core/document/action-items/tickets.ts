import { Ahead, Code, indexWithin, isBlank, isCapital, isDigit, isWord, skipBlank } from '../characters';
import type { Span, Written } from '../model';
import { Sign } from './signs';

/** A ticket or pull request: the address where there is one, otherwise the key as written; `whole` also holds the link around it. */
export interface Ticket extends Written<string> {
  readonly whole: Span;
  readonly linked: boolean;
}

const tracked = /\/(?:issues?|pull|pulls|pull-requests|merge_requests|browse|work_items|workitems|work-items|ticket|tickets|task|tasks|cards?|c|story|stories)\/|show_bug\.cgi|[?&](?:id|issue|selectedIssue)=|\bissues?\?|\/_workitems\//i;
const namedKind = /^(?:\W*)(?:issue|pull request|pr|mr|ticket|bug|card|story|task|link|jira|plane|github|gh|#\d+|[A-Z][A-Z0-9]+-\d+)/i;

/** Every ticket in `start`…`end`, in the order they stand in. */
export function ticketsIn(text: string, start: number, end: number): Ticket[] {
  // A list that grows from nothing has room for sixteen at once, and most cells name one ticket.
  let found: Ticket[] | undefined;
  let links: Links | undefined;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    let one: Ticket | undefined;
    if (code === Code.BracketOpen) one = (links ??= new Links(text, end)).at(at);
    else if (code === 104) one = isAddress(text, at) ? address(text, at, end) : undefined;
    else if (code === Code.Hash) one = at > start && isWord(text.charCodeAt(at - 1)) ? ofRepository(text, start, at, end) : numbered(text, at, end);
    else if (isCapital(code)) one = at > start && isWord(text.charCodeAt(at - 1)) ? undefined : keyed(text, at, end);
    if (one === undefined) continue;
    if (found === undefined) found = [one];
    else found.push(one);
    at = one.whole.end - 1;
  }
  return found ?? [];
}

/** Whether a ticket can stand there at all. */
export const mayHoldTickets = (signs: number): boolean => (signs & (Sign.Bracket | Sign.Digit | Sign.Colon)) !== 0;

const isAddress = (text: string, at: number): boolean => text.charCodeAt(at + 1) === 116 && (text.startsWith('https://', at) || text.startsWith('http://', at));

/** Reads what stands in brackets, from left to right. */
class Links {
  private readonly brackets: Ahead;
  private readonly references: Ahead;
  private readonly parentheses: Ahead;

  constructor(private readonly text: string, private readonly end: number) {
    this.brackets = new Ahead(text, Code.BracketClose, end);
    this.references = new Ahead(text, Code.BracketClose, end);
    this.parentheses = new Ahead(text, Code.ParenthesisClose, end);
  }

  at(at: number): Ticket | undefined {
    return this.text.charCodeAt(at + 1) === Code.BracketOpen ? this.wiki(at) : this.link(at);
  }

  private wiki(at: number): Ticket | undefined {
    const close = this.brackets.from(at + 2);
    if (close < 0 || this.text.charCodeAt(close + 1) !== Code.BracketClose || close === at + 2 || close - at > longestName || isBroken(this.text, at, close)) return undefined;
    return ticket(this.text, at + 2, close, { start: at, end: close + 2 }, true);
  }

  private link(at: number): Ticket | undefined {
    const { text } = this;
    const close = this.brackets.from(at + 1);
    if (close < 0) return undefined;
    const mark = text.charCodeAt(close + 1);
    if (mark === Code.ParenthesisOpen) return this.target(at, close);
    if (mark === Code.BracketOpen) {
      const to = this.references.from(close + 2);
      return to <= close + 2 || to - close > longestName || isBroken(text, close, to) ? undefined : ticket(text, close + 2, to, { start: at, end: to + 1 }, true);
    }
    const bare = text.charCodeAt(at + 1) === Code.Hash ? numbered(text, at + 1, close) : keyed(text, at + 1, close);
    return bare?.end === close ? { ...bare, whole: { start: at, end: close + 1 } } : undefined;
  }

  private target(at: number, close: number): Ticket | undefined {
    const { text } = this;
    const to = this.parentheses.from(close + 2);
    const start = skipBlank(text, close + 2, this.end);
    if (to <= start || text.charCodeAt(at - 1) === 33) return undefined;
    let end = start;
    while (end < to && !isBlank(text.charCodeAt(end))) end++;
    const named = namedKind.test(text.slice(at + 1, Math.min(close, at + 40)));
    return start === end ? undefined : ticket(text, start, end, { start: at, end: to + 1 }, named || isTracked(text.slice(start, end)));
  }
}

/** The name of a page or of a reference is longer than this only where brackets do not belong together; it stands on one line. */
const longestName = 300;

const isBroken = (text: string, start: number, end: number): boolean => indexWithin(text, Code.LineFeed, start, end) >= 0;

const isTracked = (url: string): boolean => tracked.test(url);

function ticket(text: string, start: number, end: number, whole: Span, linked: boolean): Ticket {
  return { value: text.slice(start, end), start, end, whole, linked };
}

function address(text: string, at: number, end: number): Ticket {
  let to = at;
  while (to < end && !stops.includes(text[to]!)) to++;
  while (to > at && '.,;:!?'.includes(text[to - 1]!)) to--;
  return ticket(text, at, to, { start: at, end: to }, isTracked(text.slice(at, to)));
}

const stops = ' \t\r\n<>)]|"\'、。）';

function numbered(text: string, at: number, end: number): Ticket | undefined {
  let to = at + 1;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  return to === at + 1 || to - at > 9 || isWord(text.charCodeAt(to)) ? undefined : ticket(text, at, to, { start: at, end: to }, true);
}

const repository = /(?:^|[\s(\[|*_])([\w-][\w.-]{0,60}\/[\w.-]{1,80})$/;

/** `owner/repository#12` */
function ofRepository(text: string, start: number, at: number, end: number): Ticket | undefined {
  const number = numbered(text, at, end);
  const name = number && repository.exec(text.slice(Math.max(start, at - 144), at))?.[1];
  return name === undefined ? undefined : ticket(text, at - name.length, number!.end, { start: at - name.length, end: number!.end }, true);
}

/** `ROOSE-12`; `ROOSE-XXX` is a blank, `UTF-8` and its like are no keys, nor are names of devices. */
function keyed(text: string, at: number, end: number): Ticket | undefined {
  let to = at;
  while (to < end && to - at < 12 && (isCapital(text.charCodeAt(to)) || to > at && isDigit(text.charCodeAt(to)))) to++;
  if (to - at < 2 || text.charCodeAt(to) !== Code.Dash || noTrackers.has(text.slice(at, to)) || model.test(text.slice(at, to))) return undefined;
  const digits = to + 1;
  let last = digits;
  while (last < end && last - digits < 8 && isDigit(text.charCodeAt(last))) last++;
  return last === digits || isWord(text.charCodeAt(last)) || text.charCodeAt(last) === Code.Dash || text.charCodeAt(last) === Code.Dot && isDigit(text.charCodeAt(last + 1)) ? undefined : ticket(text, at, last, { start: at, end: last }, true);
}

/** `CX480T-24` is a device. */
const model = /\d{3}/;
const noTrackers = new Set(['UTF', 'SHA', 'ISO', 'RFC', 'CVE', 'SEV', 'P', 'HTTP', 'TLS', 'AES', 'RSA', 'IPV', 'COVID', 'PM', 'GPT', 'EC', 'ADR', 'BIP', 'EIP', 'PEP', 'KEP', 'SOC', 'UTC', 'GMT', 'AI', 'MD']);
