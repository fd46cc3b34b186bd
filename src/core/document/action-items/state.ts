import { Code, indexWithin, isBlank, isCapital, isWord, lineEnd, skipBlank, trimEnd } from '../characters';
import { isMark, plain } from '../inline';
import { behindShortcode, isEmoji, readLabel } from '../labels';
import type { ActionState, Span } from '../model';
import type { Vocabulary } from '../vocabulary';
import { Sign } from './signs';

export interface FoundState {
  readonly state: ActionState;
  /** The words or mark that tell it. */
  readonly span: Span;
  /** What a reader does not need to see of the description any more. */
  readonly hide: Span;
}

/** No words that only tell a state are longer, so that more of them behind what is struck out explain it. */
export const longestWords = 160;
/** Check boxes that Markdown does not know, as task editors write them. */
const checkMarks: ReadonlyMap<string, ActionState> = new Map([['-', 'dropped'], ['~', 'dropped'], ['/', 'open'], ['>', 'open'], ['!', 'open'], ['✓', 'done'], ['✔', 'done']]);

/**
 * The states that a description carries itself, the one that holds first: struck out, a mark before or behind it, `DONE:` or `[Done](…):` before it, `(done)`, `- done`,
 * `**Done** (commit …)` or a last sentence `DONE in [PR](…)` behind it.
 */
export function statesIn(text: string, start: number, end: number, vocabulary: Vocabulary, signs: number): readonly FoundState[] {
  const struck = text.startsWith('~~', start) ? indexWithin(text, Code.Tilde, start + 2, end) : -1;
  if (struck > 0 && struck >= trimEnd(text, start, end) - longestWords) {
    const behind = struck + 2;
    const said = stateOf(text, behind, end, vocabulary);
    return [{ state: said ?? 'done', span: { start, end: behind }, hide: { start: behind, end: said === undefined ? behind : end } }];
  }
  const explained = struck > 0 ? strikeExplained(text, start, struck + 2, end, vocabulary) : undefined;
  if (explained !== undefined) return [explained];
  const before = leading(text, start, end, vocabulary, signs);
  const behind = trailing(text, before?.hide.end ?? start, end, vocabulary, signs);
  if (before === undefined) return behind === undefined ? none : [behind];
  return behind === undefined ? [before] : [before, behind];
}

const none: readonly FoundState[] = [];

/**
 * `~~Move to another region~~ We decided against it: …`, with a long explanation: dropped, unless that begins with another state. One that goes
 * on like an action is what became of a part that was struck out, as in `~~Two~~ Three alerts …`.
 */
function strikeExplained(text: string, start: number, close: number, end: number, vocabulary: Vocabulary): FoundState | undefined {
  const said = text.slice(close, Math.min(end, close + longestWords));
  const words = /^[\s\W]*([^.:;,()（。：\n]{2,80}?)(?=[.:;,()（。：\n]| [-–—] )/.exec(said)?.[1];
  const told = words === undefined ? undefined : vocabulary.state(plain(words, 0, words.length));
  const state = told !== undefined && told !== 'open' ? told : undefined;
  if (state === undefined && !(explains.test(said) && text.slice(start, close).trim().split(' ').length >= 3)) return undefined;
  return { state: state ?? 'dropped', span: { start, end: close }, hide: { start: close, end: close } };
}

/** How an explanation begins: set off, or with words that no action begins with. */
const explains = /^\s*(?:[([（:：→=>–—-]|(?:we|it|its|this|that|these|those|the|there|they|he|she|i|our|after|although|as|because|but|decided|dropped|due to|for now|given|however|instead|no|nobody|none|not|now|on reflection|since|too|turned out|turns out|while|won['’]t|wij|het|dit|dat|deze|de|er|ons|onze|omdat|niet|geen|besloten|na|vervallen)(?![\p{L}\d]))/iu;

function leading(text: string, start: number, end: number, vocabulary: Vocabulary, signs: number): FoundState | undefined {
  let at = behindShortcode(text, start, end);
  while (at < end && (isEmoji(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)) && at > start)) at++;
  const symbol = at > start ? vocabulary.state(text.slice(start, at).trim()) : undefined;
  if (symbol !== undefined) return { state: symbol, span: { start, end: trimEnd(text, start, at) }, hide: { start, end: at } };
  const open = text[start];
  if ((open === 'A' || open === 'W') && already.test(text.slice(start, start + 40))) return { state: 'done', span: { start, end: text.indexOf(' ', start) }, hide: { start, end: start } };
  const mark = open === '[' && text[start + 2] === ']' && isBlank(text.charCodeAt(start + 3)) ? checkMarks.get(text[start + 1]!) : undefined;
  if (mark !== undefined) return { state: mark, span: { start, end: start + 3 }, hide: { start, end: start + 4 } };
  if (open !== '[' && open !== '(' && open !== '*' && !(signs & Sign.Colon)) return undefined;
  const closing = open === '[' ? Code.BracketClose : open === '(' ? Code.ParenthesisClose : open === '*' ? Code.Asterisk : Code.Colon;
  const close = indexWithin(text, closing, start + 2, Math.min(lineEnd(text, start, end), start + 31));
  if (close < 0) return undefined;
  const words = text.slice(start, close).replace(/^[[(*]+/, '');
  const link = open === '[' && text[close + 1] === '(' ? indexWithin(text, Code.ParenthesisClose, close, end) + 1 : 0;
  const behind = link || (open === '*' ? close + 2 : close + 1);
  const colon = skipBlank(text, behind, end);
  const isSetOff = ':-–—'.includes(text[colon] ?? ' ');
  // `[GH-12 (Done)](…)`
  const told = link > 0 ? words.replace(/^\S+ \((.*)\)$/, '$1') : words;
  const isPrefix = open !== '*' || words.endsWith(':') || isSetOff || colon >= end;
  const state = isPrefix && told.split(' ').length <= 2 ? vocabulary.state(told) : undefined;
  const asks = link > 0 ? !isSetOff && told === words && (state === 'open' || isVerb([words])) : open !== '[' && open !== '*' && open !== '(' && words !== words.toUpperCase() && state === 'open';
  return state === undefined || asks ? undefined : { state, span: { start, end: behind }, hide: { start, end: isSetOff ? colon + 1 : behind } };
}

/** `Already added an alert` and `We have bought a second line` tell, `Already known users see …` and `We have started to …` do not. */
const already = /^(?:Already|We(?: have|['’]ve)(?: already| also| now| since)?) (?!known\b|existing\b|exist\b|been\b|(?:start|plann|decid|schedul|agre|propos|request|ask|identif|learn|open|fil|rais|commit|need|tri|notic|discuss)\w{0,3}ed\b|begun\b)(?:\w{1,16}(?:ed|en|un|ne|ade|ut)|built|bought|set)\b/;

/** Verbs in the past that open what was done, none of which also opens what is wanted, as in `Improved alerts`. Who created a ticket has not done what it asks for. */
const past = new RegExp(`^(?!\\S+ (?:an? |the |new |\\[){0,3}(?:ticket|issue|card|story|task)s?\\b)(?:${[
  'Added|Re-added|Authored|Backed up|Built|Configured|Corrected|Created|Deployed|Developed|Disabled|Documented|Downgraded|Drafted|Enabled|Established|Fixed|Formalized|Implemented|Installed|Introduced|Made|Merged|Migrated|Moved|Onboarded',
  'Patched|Published|Purged|Re-enabled|Rebuilt|Reconfigured|Refactored|Removed|Replaced|Restarted|Restored|Reverted|Rewrote|Rotated|Switched|Tested|Updated|Upgraded|Verified|Wrote',
  '(?:Adicionad|Añadid|Atualizad|Actualizad|Corregid|Corrigid|Cread|Criad|Eliminad|Implementad|Removid|Restaurad)[ao]s?',
].join('|')}) `);

/**
 * `The limit has been raised`, `Alerts were quickly added`: with nothing before it that asks for something, as in `Ensure alerts have been
 * added`, or that makes it part of another sentence.
 */
const passive = new RegExp(`^(?!(?:Assert|Assume|Check|Confirm|Document|Ensure|Find|Guarantee|It|Make|No|None|Not|Note|Nothing|Prove|Record|Report|See|Show|Test|Validate|Verify)\\b)[A-Z][^\\s,;:]*(?: [^\\s,;:]+){0,8}? (?:(?:has|have)(?: also| already| now| since)? been|was|were|(?:is|are) now)(?: also| already| now| since| \\w{3,12}ly)? (?:${[
  'added|adjusted|automated|built|carried out|changed|configured|corrected|created|deleted|deployed|disabled|documented|enabled|established|extended|fixed|hardened|implemented|improved|increased|installed|introduced|lowered|merged|migrated|moved',
  'patched|published|put in place|raised|rebuilt|reconfigured|reduced|refactored|released|removed|renewed|replaced|restored|restricted|rewritten|rolled (?:back|out)|rotated|set (?:to|up)|switched|tightened|tuned|updated|upgraded',
].join('|')})\\b`);
const subordinate = /\b(?:after|because|before|can|cannot|could|how|if|may|might|must|needs?|never|no|not|once|or|since|should|so|that|to|unless|until|what|when|where|whether|which|while|who|why|will|would)\b/i;
/** They wait when they have been created. */
const tickets = /\b(?:cards?|discussions?|issues?|stor(?:y|ies)|tasks?|tickets?)\b/i;
const longestSubject = 120;

function isPassive(words: string): boolean {
  const found = passive.exec(words)?.[0];
  return found !== undefined && !subordinate.test(found) && !tickets.test(found);
}

/** Whether a description without any other sign of its state tells of something done: `Added an alert`, `We added one`, `**Alerts**: Added one`, `The limit has been raised`. */
export function tellsOfPast(text: string, { start, end }: Span): boolean {
  const name = text.charCodeAt(start) === Code.Asterisk ? readLabel(text, start, end) : undefined;
  const from = name?.bold === true && name.colon ? name.end : start;
  const words = text.slice(from, Math.min(end, from + longestSubject));
  if (!isCapital(words.charCodeAt(0))) return false;
  return words.charCodeAt(1) >= 97 && past.test(words.startsWith('We ') ? words.charAt(3).toUpperCase() + words.slice(4) : words) || isPassive(words);
}

function trailing(text: string, start: number, end: number, vocabulary: Vocabulary, signs: number): FoundState | undefined {
  let to = trimEnd(text, start, end);
  while (to > start && (text[to - 1] === '.' || text[to - 1] === '!')) to = trimEnd(text, start, to - 1);
  return bracketed(text, start, to, vocabulary) ?? shortcode(text, start, to, vocabulary) ?? marked(text, start, to, vocabulary, signs) ?? sentence(text, start, to, vocabulary, signs);
}

/** `… :white_check_mark:` */
function shortcode(text: string, start: number, to: number, vocabulary: Vocabulary): FoundState | undefined {
  const found = text[to - 1] === ':' ? /\s:[a-z_]{2,36}:$/.exec(text.slice(Math.max(start, to - 40), to))?.[0] : undefined;
  if (found === undefined) return undefined;
  const state = vocabulary.state(found);
  return state && { state, span: { start: to - found.length + 1, end: to }, hide: { start: to - found.length, end: to } };
}

/** `… (done)`, `… [DONE]`. */
function bracketed(text: string, start: number, to: number, vocabulary: Vocabulary): FoundState | undefined {
  const last = text.charCodeAt(to - 1);
  if (last !== Code.ParenthesisClose && last !== Code.BracketClose && last !== Code.WideParenthesisClose) return undefined;
  const open = start + text.slice(start, to).lastIndexOf(last === Code.ParenthesisClose ? '(' : last === Code.BracketClose ? '[' : '（');
  if (open <= start || to - open > longestWords || text[open - 1] === ']') return undefined;
  const state = stateOf(text, open + 1, to - 1, vocabulary, true);
  return state && { state, span: { start: open + 1, end: to - 1 }, hide: { start: open, end: to } };
}

/** Symbols or a bold word at the end, a date or a bracket behind it allowed: `✅ 2026-02-01`, `**Done** (commit abc)`. */
function marked(text: string, start: number, to: number, vocabulary: Vocabulary, signs: number): FoundState | undefined {
  if (!(signs & (Sign.Emphasis | Sign.Emoji))) return undefined;
  const reach = Math.max(start, to - longestWords);
  for (let at = to - 1; at > reach; at--) {
    const code = text.charCodeAt(at);
    if (code >= 0x2190 && isEmoji(code) && !isEmoji(text.charCodeAt(at - 1))) {
      const state = vocabulary.state(text.slice(at, at + 3));
      if (state === undefined || !onlyDate(text, at, to)) return undefined;
      return { state, span: { start: at, end: to }, hide: { start: at, end: to } };
    }
    if ((code === Code.Asterisk || code === Code.Underscore) && isMark(text.charCodeAt(at)) && isWord(text.charCodeAt(at + 1)) && !isWord(text.charCodeAt(at - 1))) {
      const close = indexWithin(text, code, at + 1, Math.min(to, at + 40));
      if (close < 0) return undefined;
      const behind = close + (text.charCodeAt(close + 1) === code ? 2 : 1);
      const rest = skipBlank(text, behind, to);
      if (rest < to && text[rest] !== '(') return undefined;
      const state = stateOf(text, at + 1, close, vocabulary, true);
      const from = text.charCodeAt(at - 1) === code ? at - 1 : at;
      return state && { state, span: { start: from, end: behind }, hide: { start: from, end: to } };
    }
  }
  return undefined;
}

const onlyDate = (text: string, at: number, to: number): boolean => {
  for (let i = at; i < to; i++) if (isWord(text.charCodeAt(i)) && !/[\d\-/.:T]/.test(text[i]!)) return /^\P{L}*\p{L}+\P{L}*$/u.test(text.slice(at, to));
  return true;
};

/** The last sentence, or what stands behind the last dash, colon or semicolon; otherwise a last word in capitals alone. */
function sentence(text: string, start: number, to: number, vocabulary: Vocabulary, signs: number): FoundState | undefined {
  const floor = Math.max(start, to - longestWords);
  const from = signs & (Sign.Stop | Sign.Colon | Sign.Comma | Sign.Dash) ? lastBreak(text, floor, to) : -1;
  const tail = from < 0 ? -1 : behindBreak(text, from, to);
  const said = tail < 0 ? undefined : stateOf(text, tail, to, vocabulary, true);
  if (said !== undefined) return { state: said, span: { start: tail, end: to }, hide: { start: text[from] === ':' && tellsWhat.test(text.slice(tail, to)) ? to : from, end: to } };
  const word = lastCapitals(text, floor, to);
  const state = word < 0 ? undefined : vocabulary.state(text.slice(word, to));
  return state && { state, span: { start: word, end: to }, hide: { start: word, end: to } };
}

/** `Implemented a limit of connections` behind a colon is what was done, and not only that it was. */
const tellsWhat = /^[A-Z][a-z]+ed (?!(?:already|and|as|at|before|by|during|for|from|in|last|of|on|since|this|through|to|under|upstream|via|with|within)\b)[\w-]+ \S+ \S/;

const behindBreak = (text: string, from: number, to: number): number => skipBlank(text, text[from] === ' ' ? from + 2 : from + 1, to);

/** The offset of the last mark that ends a sentence or sets its end off; -1 where there is none. */
function lastBreak(text: string, floor: number, to: number): number {
  for (let at = to - 2; at > floor; at--) {
    const code = text.charCodeAt(at);
    if (code === Code.WideStop) return at;
    if (isStop(code) && text.charCodeAt(at + 1) === Code.Space) return at;
    if (isDash(code) && text.charCodeAt(at + 1) === Code.Space && text.charCodeAt(at - 1) === Code.Space) return at - 1;
  }
  return -1;
}

const isStop = (code: number): boolean => code === Code.Dot || code === Code.Question || code === Code.Colon || code === Code.Semicolon;
const isDash = (code: number): boolean => code === Code.Dash || code === Code.EnDash || code === Code.EmDash;

/** Where a last word in capitals starts: `… WONTDO`. */
function lastCapitals(text: string, floor: number, to: number): number {
  let at = to;
  while (at > floor && isCapitalOrApostrophe(text.charCodeAt(at - 1))) at--;
  return to - at >= 4 && at > floor && isBlank(text.charCodeAt(at - 1)) ? at : -1;
}

const isCapitalOrApostrophe = (code: number): boolean => isCapital(code) || code === Code.Apostrophe;

/** In prose only words that end an action tell a state, at the start or the end of the phrase; `cell` text tells any. */
function stateOf(text: string, start: number, end: number, vocabulary: Vocabulary, prose = false): ActionState | undefined {
  const words = plain(text, start, end);
  if (words === '' || words.length > longestWords) return undefined;
  const list = words.split(' ');
  const state = list.length <= 12 ? vocabulary.state(words) : undefined;
  if (!prose) return state;
  if (state !== undefined && (list.length <= 3 || (state !== 'open' && !isVerb(list)))) return state;
  const last = list[list.length - 1]!;
  return list.length <= 8 && /^(?:this|it|already|all|has|have|is|was|been|mostly|partly)$/i.test(list[0]!) && vocabulary.state(last) === 'done' ? 'done' : undefined;
}

/** `Complete the migration` asks, `Completed in May` tells. */
const isVerb = (list: readonly string[]): boolean => /^(?:complete|close|open|merge|release|deploy|finish|resolve|fix|no|yes|duplicate)$/i.test(list[0]!) || /^(?:the|a|an|all|our|your|this|these)$/i.test(list[1] ?? '');
