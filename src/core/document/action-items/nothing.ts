import { Code } from '../characters';
import { plain } from '../inline';
import type { Span } from '../model';
import { saysNothingYet } from '../unfilled';

/** Also what a page's buttons to share it say. */
const noAction = /^(?:n\/?a|none|no (?:further |new |open )?(?:action|follow)|nothing|geen|nvt|n\.v\.t|なし|特になし|(?:x|twitter|tweet|facebook|fb|linked-?in|reddit|whatsapp|e-?mail|share|copy(?: link)?)$)/i;
const instruction = /^(?:each|every|all|action)\b.{0,20}\b(?:items?|actions?) (?:should|must|shall)\b/i;
const introduction = /^(?:see\b|refer to\b|tracked (?:in|at|on|by)\b|these are\b|this (?:is|section)\b|all (?:action items|actions|items)\b|(?:the )?following\b|for (?:more|details|further)\b|note\b|zie\b|copy these\b|list of\b|here (?:are|is)\b|action items? (?:are|is|should)\b|every action\b|below\b|by (?:addressing|doing|following|implementing|making|taking)\b|overall\b|with th(?:ese|is)\b|in (?:conclusion|summary)\b|don['’]?t\b|remember\b|thank|thanks\b|we look forward\b|we (?:apologi[sz]e|are sorry)\b|if you have\b)/i;

/** `Why did nobody notice?` is asked of the readers; what is to be done may be asked too: `Can we add an alert?`. */
const asks = /^¿?(?:who|what|when|where|which|why|how (?:did|does|long|many|much|would)|qui[eé]n|qu[eé]|cu[aá]ndo|d[oó]nde|por qu[eê]|pourquoi|quand|comment|wer|was|wann|warum|wieso|wie (?:kam|konnte|lange|viele)|wie heeft|wat|wanneer|waarom|quem|quando|почему|когда|кто|что)(?!\p{L})/iu;

/** Words in brackets: no link, no task box, no key of a ticket. */
const unfilled = /^\[(?=[^\]]*\p{L})(?![xX]\])(?![A-Z]+-\d)[^[\]]*\](?:\s{0,3}[(（]([^()（）]*)[)）])?$/u;
/** A box with nothing behind it, which is no task to Markdown. */
const emptyTask = /^\[[ xX]\]\s*$/;
const unknown = /XX|YYYY|TB[ACD]/;
/** What a form calls each of its items. */
const numbered = /^(?:action(?: item)?|task|item|to-?do|follow-?up)s?(?: #?\d{1,2})?$/i;

const longest = 200;
const longestNumbered = 24;

/** Whether a bullet or cell says that there is nothing to do, or nothing yet. */
export function isNothing(text: string, { start, end }: Span): boolean {
  if (start >= end) return true;
  // The address of a link may be as long as it likes.
  if (end - start > longest && text.charCodeAt(start) !== Code.BracketOpen) return false;
  const words = plain(text, start, end);
  return (words.endsWith('?') || words.endsWith('？')) && asks.test(words) || instruction.test(words) || words === '' || saysNothingYet(words) && text.charCodeAt(start) !== Code.BracketOpen || noAction.test(words) && words.split(' ').length <= 5;
}

/** Whether the template's own words are still there, as in `[Action]` or `Action item 1`, and nothing else. */
export function isUnfilled(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  if (text.charCodeAt(start) === Code.BracketOpen && emptyTask.test(text.slice(start, end))) return true;
  if (text.charCodeAt(start) !== Code.BracketOpen) return end - start <= longestNumbered && numbered.test(plain(text, start, end));
  const blank = unfilled.exec(text.slice(start, end).trimEnd());
  return blank !== null && (blank[1] === undefined || unknown.test(blank[1]));
}

/** Whether a paragraph leads in, points elsewhere or explains a form, rather than being an action. */
export function isIntroduction(text: string, span: Span): boolean {
  const words = plain(text, span.start, Math.min(span.end, span.start + 400));
  const first = text[span.start];
  const slanted = (first === '_' || first === '*') && text[span.start + 1] !== first && text[span.end - 1] === first;
  return slanted || isNothing(text, span) || /[:：][*_]*$/.test(text.slice(span.start, span.end).trimEnd()) || introduction.test(words);
}
