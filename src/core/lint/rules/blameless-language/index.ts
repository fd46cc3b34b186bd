import type { Span } from '../../../document/model';
import { defineRule, type RuleContext } from '../../rule';
import { byFirstLetter } from './alternatives';
import { type BlamePattern, spaced, unspaced } from './patterns';
import { articleBefore, asksBefore, isAccepted, isDenied, isSupposed, opensSentence, personBefore } from './subject';

/** Words are looked for where a word starts only: that keeps the pass over a document fast. */
const wholeWords = spaced.filter(({ after }) => after !== 'owner');
const others = [...spaced.filter(({ after }) => after === 'owner'), ...unspaced];
const searches = [
  { any: new RegExp(`\\b(?:${byFirstLetter(sourcesOf(wholeWords))})(?![\\w-])`, 'gi'), patterns: wholeWords },
  { any: new RegExp(sourcesOf(others).join('|'), 'g'), patterns: others },
];
const made = new Map<BlamePattern, RegExp>();

/** The pattern for the whole of what was found; made when the first word is that may be one. */
function exactly(pattern: BlamePattern): RegExp {
  let whole = made.get(pattern);
  if (!whole) made.set(pattern, (whole = new RegExp(`^(?:${sourcesOf([pattern]).join('|')})$`, 'i')));
  return whole;
}

function sourcesOf(list: readonly BlamePattern[]): string[] {
  const openings = [...new Set(list.map(({ opening }) => opening))];
  const sources = openings.map((opening) => {
    const words = list.filter((pattern) => pattern.opening === opening).map((pattern) => pattern.words).join('|');
    return opening === undefined ? words : `${opening} (?:${words})`;
  });
  return sources.map((source) => source.replaceAll(' ', '\\s+'));
}

export default defineRule({
  id: 'blameless-language',
  kinds: ['postmortem', 'incident', 'meeting', 'review'],
  level: 'warning',
  messages: {
    blame: '"{words}" points at a person. Say what the system allowed or lacked, for example "{example}".',
    reword: 'Write "{words}"',
  },
  check(context) {
    const { document: { text }, find, prose } = context;
    for (const { pattern, start, end } of find(mentionsIn)) {
      const meant = meaningOf(pattern, start, context);
      if (!meant) continue;
      const at = { start: meant.start, end };
      if (isDenied(text, at.start) || isOnlyPossible(meant.reading, at, text) || !prose.isOwn(at.start)) continue;
      report(meant.reading, at, context);
    }
  },
});

/** Words that may blame somebody. */
interface Mention extends Span { readonly pattern: BlamePattern }

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const { any, patterns } of searches) {
    any.lastIndex = 0;
    for (let match = any.exec(text); match; match = any.exec(text)) {
      const { 0: words, index } = match;
      const pattern = patterns.find((each) => exactly(each).test(words));
      if (pattern) found.push({ pattern, start: index, end: index + words.length });
    }
  }
  return found;
}

/** Whether nobody is said to have done it: it is guarded against, taken as given, or supposed. */
function isOnlyPossible({ after }: Reading, at: Span, text: string): boolean {
  return after === undefined ? isAccepted(text, at) : isSupposed(text, at.start);
}

type Reading = Pick<BlamePattern, 'after' | 'rewordings'>;

function report({ rewordings }: Reading, at: Span, context: RuleContext<'blame' | 'reword'>): void {
  const { text } = context.document;
  const articled = articleBefore(text, at.start);
  context.report({
    at,
    message: 'blame',
    facts: { words: text.slice(at.start, at.end).replace(/\s+/g, ' '), example: rewordings[0] ?? '' },
    fixes: rewordings.map((rewording, index) => {
      const start = /^(?:an?|een) /.test(rewording) ? articled : at.start;
      const words = opensSentence(text, start) ? rewording.charAt(0).toUpperCase() + rewording.slice(1) : rewording;
      return { title: 'reword', facts: { words }, edits: [{ start, end: at.end, text: words }], preferred: index === 0 };
    }),
  });
}

/** How the words are meant behind what stands before them, and where they start; undefined where they blame nobody. */
function meaningOf(pattern: BlamePattern, at: number, context: RuleContext<string>): { reading: Reading; start: number } | undefined {
  for (const reading of [pattern, pattern.otherwise]) {
    const start = reading && startOf(reading, at, context);
    if (reading && start !== undefined) return { reading, start };
  }
  return undefined;
}

/** Where the words that blame start; undefined where what stands before them makes them harmless. */
function startOf({ after }: Reading, at: number, context: RuleContext<string>): number | undefined {
  const { text } = context.document;
  if (after === undefined) return /[-\w]/.test(text.charAt(at - 1)) ? undefined : at;
  if (after === 'question') return asksBefore(text, at) ? at : undefined;
  const person = personBefore(text, at, after, context);
  return after === 'owner' || person === undefined ? person : at;
}
