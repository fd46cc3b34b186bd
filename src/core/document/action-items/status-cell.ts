import { skipBlank, trimEnd } from '../characters';
import type { ActionState, Span } from '../model';
import { saysNothingYet } from '../unfilled';

type StateOf = (words: string) => ActionState | undefined;

const longestCheck = 5;
const checked = /^(?:\[?x\]?|100 ?%)$/i;
const unchecked = /^(?:\[ ?\]|\d{1,2} ?%)$/;
const longest = 120;
const onlyWords = /^\p{L}+$/u;
/** Emphasis and brackets; a sign such as ✅; words up to what ends them. */
const cellOpening = /^([\s*_[(（]*)([^\p{L}\p{N}()（）[\]<`]*)([^()（）[\]<:：,，、;；—–。`*\n]*)/u;

/** The state that a status cell or line tells, also by a check box or a percentage, and the words that tell it: `Done` of `**Done** (PR #28)`. */
export function cellStatus(text: string, cell: Span, stateOf: StateOf): { readonly state: ActionState; readonly span: Span } | undefined {
  const start = skipBlank(text, cell.start, cell.end);
  const end = trimEnd(text, start, cell.end);
  const words = text.slice(start, end);
  if (words.length <= longestCheck) {
    const state = checked.test(words) ? 'done' : unchecked.test(words) ? 'open' : stateOf(words);
    return state && { state, span: { start, end } };
  }
  const opening = words.length > longest || !onlyWords.test(words) ? cellOpening.exec(words.slice(0, longest)) : null;
  const state = stateOf(words.length > longest && opening !== null ? opening[0] + (asideFirst.exec(words.slice(opening[0].length))?.[0] ?? '') : words);
  return state && { state, span: opening === null ? { start, end } : told(text, start, end, opening, state, stateOf) };
}

/** What stands in brackets behind the words: `Closed (not planned)`. */
const asideFirst = /^[(（][^()（）]{1,40}[)）]/;

/** The fewest words that tell the state, and those behind them up to a mark where they tell nothing more: `Blocked on vendor`. */
function told(text: string, start: number, end: number, [, dress = '', sign = '', words = '']: RegExpExecArray, state: ActionState, stateOf: StateOf): Span {
  const first = start + dress.length;
  const at = first + sign.length;
  const size = wordEnds(words).find((each) => stateOf(words.slice(0, each)) === state) ?? (sign !== '' && stateOf(sign) === state ? 0 : -1);
  const aside = size < 0 ? asideFirst.exec(text.slice(at + words.length, end))?.[0].length : undefined;
  if (aside !== undefined && stateOf(text.slice(first, at + words.length + aside)) === state) return { start: first, end: at + words.length + aside };
  if (size < 0) return { start, end };
  const rest = words.slice(size);
  const last = trimEnd(text, first, at + (tellsMore(rest) || / - /.test(rest) ? size : words.length));
  // Emphasis that begins behind the sign goes with it.
  return { start: first, end: sign.includes('**') && text.startsWith('**', last) ? last + 2 : last };
}

const wordEnds = (words: string): number[] => Array.from(words.matchAll(/\S(?=\s|$)/g), ({ index }) => index + 1).slice(0, 4);

const longestState = 24;

/** Whether words beside a state, or in place of one, hold a ticket, a date or a tale, which stay when it changes. */
export const tellsMore = (words: string): boolean => /\d|\]\(/.test(words) || words.length > longestState && !saysNothingYet(words);
