import { Code, isBlank, isWord } from '../characters';
import { isMark } from '../inline';
import type { KnownPeople } from './known-people';
import { isPersonOrTeam } from './people';
import { ownersIn, type Phrase } from './phrases';
import { Sign } from './signs';

const longestTail = 80;
const initials = /(?:^|[\s(–—-])(\*\*\p{Lu}{2,3}\*\*(?:\s?[/,&]\s?(?:\*\*)?\p{Lu}{2,3}(?:\*\*)?){0,4})[)\s]?$/u;
const initialsFirst = /^(\*\*(?:me|\p{Lu}{2,3})\*\*(?:\s?[/,&]\s?(?:\*\*)?\p{Lu}{2,3}(?:\*\*)?){0,4})\s+(?:to\b|[:–—-])/u;
const namedFirst = /^(\*{0,2})(\p{Lu}[\p{L}.'’-]{0,30}(?: (?:(?:and|&) )?\p{Lu}[\p{L}.'’-]{0,30}){0,3})(:\*{0,2}\s|\*{0,2}(?::\s| (?:to|will|should)\b))/u;
const dashed = /\s[–—-]\s+([^–—\n]{2,40})$/u;

/** Owners that no label names: `@sam` or somebody known before the description, `@sam`, bold initials or a team behind it. */
export function unlabelledOwners(text: string, start: number, end: number, people: KnownPeople, signs: number): Phrase | undefined {
  return handlesBefore(text, start, end)
    ?? bracketedBefore(text, start, end, people)
    ?? (signs & Sign.Emphasis ? initialsBefore(text, start, end) : undefined)
    ?? namedBefore(text, start, end, people)
    ?? (signs & Sign.At ? handlesBehind(text, start, end) ?? mentionBehind(text, start, end) : undefined)
    ?? (signs & (Sign.Emphasis | Sign.Dash) ? namesBehind(text, start, end) : undefined);
}

function handlesBefore(text: string, start: number, end: number): Phrase | undefined {
  let at = start;
  let last = start;
  while (at < end && text.charCodeAt(at) === Code.At) {
    at = handleEnd(text, at + 1, end);
    last = at;
    while (at < end && (' ,/&:'.includes(text[at]!) || ('–—-'.includes(text[at]!) && isBlank(text.charCodeAt(at + 1))))) at++;
  }
  return last - start < 2 || said.test(text.slice(at, Math.min(end, at + longestTail))) ? undefined : { owners: ownersIn(text, start, last), hide: { start, end: at } };
}

/** `@sam mentioned a smaller pool` tells who said so. */
const said = /^(?:also |has )?(?:asked|mention(?:s|ed)|not(?:es|ed)|point(?:s|ed) out|propos(?:es|ed)|recommend(?:s|ed)|sa(?:id|ys)|suggest(?:s|ed)|th(?:inks|ought)|wonder(?:s|ed))\b/;

/** `(platform team) add an alert`, `(@sam, @kim) …`; other words in brackets may be a kind of action. */
function bracketedBefore(text: string, start: number, end: number, people: KnownPeople): Phrase | undefined {
  const open = text.charCodeAt(start);
  if (open !== Code.ParenthesisOpen && open !== Code.BracketOpen) return undefined;
  const words = bracketed.exec(text.slice(start, Math.min(end, start + longestTail)))?.[1];
  if (words === undefined || !(teams.test(words) || words.split(/[,/&+]/).every((name) => name.trim().startsWith('@') || people.has(name)))) return undefined;
  const to = start + words.length + 2;
  return { owners: ownersIn(text, start + 1, to - 1), hide: { start, end: to } };
}

const bracketed = /^[([]([^()[\]]{2,40})[)\]](?=\s)/;
const teams = /\bteams?$/i;

/** Bold initials and whoever they share it with, before `to`. */
function initialsBefore(text: string, start: number, end: number): Phrase | undefined {
  const words = initialsFirst.exec(text.slice(start, Math.min(end, start + longestTail)))?.[1];
  return words === undefined ? undefined : { owners: ownersIn(text, start, start + words.length), hide: { start, end: start } };
}

/** `Lena: add an alert`, `Lena will add one`, where the document names a Lena; `Lena to add one` wherever that may be a name. */
function namedBefore(text: string, start: number, end: number, people: KnownPeople): Phrase | undefined {
  const match = namedFirst.exec(text.slice(start, Math.min(end, start + longestTail)));
  if (match?.[2] === undefined || !(people.has(match[2]) || mayBeName(match[2], match[3]!) && !noVerb.test(text.slice(start + match[0].length, end)))) return undefined;
  const from = start + match[1]!.length;
  const told = match[3]!.includes(':');
  return { owners: ownersIn(text, from, from + match[2].length), hide: { start, end: told ? start + match[0].length : start } };
}

/** `Ed to add a ticket`, where no such word is one that asks for something: `Need to add a ticket`. */
const mayBeName = (words: string, behind: string): boolean => behind.endsWith(' to') && words.split(' ').every((word) => !word.endsWith('ed') && !leading.has(word.toLowerCase())) && isPersonOrTeam(words);

/** Who is to do something is told by a verb: `Scale to three replicas` has none behind `to`. */
const noVerb = /^ (?:an?|the|another|our|your|their|its|all|any|each|every|both|this|that|these|those|one|two|three|four|five|\d\S*|\p{Lu}\p{Ll}\S*)(?![\p{L}\d])/u;

/** Words that sentences begin with which ask for something to be done. */
const leading = new Set(('ability able access adapt adhere adjust agree aim alert amend apply ask assign attach attempt back begin bind bump commit compare connect consider continue contribute convert copy decide default defer delegate download due easy effort end escalate '
  + 'everyone everybody expand export extend fail failover feature forward get go goal guide have having help hope how idea import introduction lead leads learn limit link listen log look manual map means move navigate need needs nothing notify offer onboard option options order ought '
  + 'page pair permission point port possible post prefer prior procedure promote proposal propose provide publish push reach react recommend redirect refer reference references relate remember remind rename reply report request respond restrict return revert rewrite roll route run scale script seek send share similar someone somebody '
  + 'something speak start step steps stick subject submit subscribe support switch sync system talk tell tend time tool train transfer transition try turn up upload upgrade downgrade used using want way wait ways we who work write they you it this that not').split(' '));

function handlesBehind(text: string, start: number, end: number): Phrase | undefined {
  // `Alert on the load @sam [detect]`
  let at = end - (text[end - 1] === ']' ? kindBehind.exec(text.slice(Math.max(start, end - longestKind), end))?.[0].length ?? 0 : 0);
  let last = -1;
  let from = end;
  for (;;) {
    while (at > start && (' ),]/&.*_`;–—-'.includes(text[at - 1]!) || isBlank(text.charCodeAt(at - 1)))) at--;
    let open = handleStart(text, start, at);
    if (text[open - 1] === '/') open = handleStart(text, start, open - 1);
    if (open === at || open === start || text.charCodeAt(open - 1) !== Code.At || isWord(text.charCodeAt(open - 2))) break;
    if (last < 0) last = at;
    at = from = open - 1;
  }
  if (last < 0) return undefined;
  let first = from;
  while (first > start && (' (,–—-[:'.includes(text[first - 1]!) || isMark(text.charCodeAt(first - 1)))) first--;
  return { owners: ownersIn(text, from, last), hide: { start: first, end } };
}

const kindBehind = / \[[a-z][a-z -]{1,18}\]$/;
const longestKind = 24;

/** `… @Dana Lee`, as editors that know people by their whole names export it. */
function mentionBehind(text: string, start: number, end: number): Phrase | undefined {
  const from = Math.max(start, end - longestTail);
  const match = mention.exec(text.slice(from, end));
  if (match === null) return undefined;
  const at = from + match.index + 1;
  return { owners: [{ value: match[1]!, start: at, end: at + match[1]!.length }], hide: { start: at - 1, end } };
}

const mention = /\s(@\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){1,2})$/u;

function namesBehind(text: string, start: number, end: number): Phrase | undefined {
  const from = Math.max(start, end - longestTail);
  const tail = text.slice(from, end);
  const match = initials.exec(tail) ?? dashed.exec(tail);
  if (match === null) return undefined;
  const words = match[1]!;
  const at = from + match.index + match[0].indexOf(words);
  if (!words.startsWith('**') && !(isPersonOrTeam(words) && / |team|チーム/i.test(words))) return undefined;
  return { owners: ownersIn(text, at, at + words.length), hide: { start: from + match.index, end } };
}

function handleStart(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && isHandle(text.charCodeAt(at - 1))) at--;
  return at;
}

function handleEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isHandle(text.charCodeAt(at))) at++;
  if (text[at] === '/' && isWord(text.charCodeAt(at + 1))) return handleEnd(text, at + 1, end);
  return at > from && text.charCodeAt(at - 1) === Code.Dot ? at - 1 : at;
}

const isHandle = (code: number): boolean => isWord(code) || code === Code.Dash || code === Code.Dot || code === Code.Underscore;
