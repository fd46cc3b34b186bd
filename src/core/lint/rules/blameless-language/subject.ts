import type { Span } from '../../../document/model';
import type { RuleContext } from '../../rule';
import type { BlamePattern } from './patterns';

const roles = `engineer engineers developer developers dev devs sre sres responder responders commander oncall on-call administrator
  administrators sysadmin sysadmins dba dbas reviewer reviewers author intern contractor contractors employee employees colleague
  colleagues teammate teammates maintainer maintainers technician person someone somebody staff team lead cto he she you i
  beheerder beheerders ontwikkelaar ontwikkelaars collega medewerker hij zij iemand`;
const people = new Set(roles.split(/\s+/));

/** Words that may stand between a person and what they did. */
const between = new Set(['who', 'had', 'has', 'have', 'also', 'simply', 'just', 'then', 'repeatedly', 'again', 'clearly', 'probably', 'really', 'and', 'die']);

const conjunctions = new Set(['and', 'but', 'because', 'that', 'when', 'since']);

/** Before a question, not before a clause about someone: "we asked who caused it". */
const asking = new Set(['ask', 'asked', 'asking', 'know', 'knew', 'find', 'found', 'out', 'determine', 'identify', 'identified', 'see', 'establish', 'about', 'wonder', 'of', 'on', 'and']);

/** What ends a sentence, a list item, a cell or a paragraph. */
const breaks = /[.?!:;]\s|[|。]|\n\s{0,8}(?:\n|[-*+#>]|\d{1,3}[.)])/g;
/** A word in any script, with what joins its parts: `on-call`, `engineer's`. The plain classes are the fast ones. */
const wordPattern = /[\w@\u00c0-\uffff]+(?:[.'-]+[\w\u00c0-\uffff]+)*/g;
const reach = 60;

interface Word { readonly word: string; readonly start: number }

/** The words of the sentence before an offset, nearest first; of a long one only the nearest. */
function wordsBefore(text: string, offset: number): Word[] {
  const from = Math.max(0, offset - reach);
  const near = text.slice(from, offset);
  let sentence = 0;
  for (const match of near.matchAll(breaks)) sentence = match.index + match[0].length;
  const words: Word[] = [];
  for (const match of near.matchAll(wordPattern)) if (match.index >= sentence) words.unshift({ word: match[0], start: from + match.index });
  return words;
}

/** Whether nothing of the sentence stands before an offset, so that a capital belongs there. */
export function opensSentence(text: string, offset: number): boolean {
  return wordsBefore(text, offset).length === 0 && /^\p{Lu}/u.test(text.slice(offset, offset + 2));
}

/** Where the person whom the words at `offset` speak of starts; undefined where they speak of something else. */
export function personBefore(text: string, offset: number, as: BlamePattern['after'], context: RuleContext<string>): number | undefined {
  const words = wordsBefore(text, offset);
  const clause = as === 'subject' ? words.findIndex(({ word }) => /^who$/i.test(word)) : -1;
  const at = words.findIndex(({ word }, index) => index > clause && !between.has(word.toLowerCase()));
  const found = words[at];
  if (!found) return undefined;
  const { word, start } = found;
  const phrase = `${words[at + 1]?.word ?? ''} ${word}`.toLowerCase();
  if (phrase === 'on call') return words[at + 1]?.start;
  // `A tag I forgot to remove` is about tags.
  if (word === 'I' && words[at + 1] && !conjunctions.has(words[at + 1]!.word.toLowerCase())) return undefined;
  const isPerson = people.has(word.toLowerCase()) || /^@[\w-]+$/.test(word) || (as === 'name' && isCapitalised(word)) || isNamed(word, context);
  return isPerson ? start : undefined;
}

/** Whether the words at `offset` open a question, told or asked. */
export function asksBefore(text: string, offset: number): boolean {
  const [before] = wordsBefore(text, offset);
  return before === undefined || asking.has(before.word.toLowerCase());
}

/** Start of the article in front of an offset, or the offset itself. */
export function articleBefore(text: string, offset: number): number {
  const article = /(?<![\w-])(?:the|an?|our|this|de|een|deze)(?: simple| plain| on-call)?\s$/i.exec(text.slice(Math.max(0, offset - 14), offset));
  return article ? offset - article[0].length : offset;
}

const negations = new Set(['not', 'no', 'never', 'without', 'avoid', 'isn\'t', 'wasn\'t', 'than', 'instead', 'geen', 'niet', 'nooit']);

/** Whether a word shortly before says that it was *not* so: "not a human error", "rather than human error". */
export function isDenied(text: string, offset: number): boolean {
  return wordsBefore(text, offset).slice(0, 4).some(({ word }) => negations.has(word.toLowerCase()));
}

const guards = /^(?:prevent|avoid|eliminat|reduc|minimi[sz]|toler|guard|protect|possib|potential|voorkom)|^(?:risks?|prone|chances?|risico|kans)$/i;
/** What follows where it is said of all people, or guarded against. */
const accepted = /^(?:\s+(?:(?:is|are|zijn) (?:always )?(?:inevitable|unavoidable|normal|expected|possible|onvermijdelijk|normaal)|(?:(?:will|can|may|does|do) )?(?:always )?happens?\b)|…|\.{3}|,? etc\b|(?:[がはも])?(?:必ず|起こりうる|あり得る|ありうる)|[をの](?:防|予防|前提|減|避|なく|リスク|可能性))/i;

/** Whether the words are of what may always happen, and is to be guarded against: "prevents human error", "human error is inevitable". */
export function isAccepted(text: string, { start, end }: Span): boolean {
  return accepted.test(text.slice(end, end + 40)) || wordsBefore(text, start).slice(0, 4).some(({ word }) => guards.test(word));
}

/** Whether they are of somebody who may do so some day: "if someone forgot to". */
export function isSupposed(text: string, offset: number): boolean {
  return wordsBefore(text, offset).slice(0, 6).some(({ word }) => /^(?:if|whenever|unless|indien|mocht)$/i.test(word));
}

const isCapitalised = (word: string) => /^\p{Lu}\p{Ll}+$/u.test(word);

/** Whether the word is part of a name that the document or the policy gives to a person. */
function isNamed(word: string, { document, policy }: RuleContext<string>): boolean {
  if (!isCapitalised(word)) return false;
  const lists = [
    ...document.fields.filter(({ name }) => name === 'commander' || name === 'responders').map(({ value }) => value.value),
    ...policy.contacts.map(({ name }) => name),
  ];
  return lists.some((names) => names.split(/[^\p{L}\p{N}-]+/u).includes(word));
}
