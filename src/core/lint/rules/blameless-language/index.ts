import type { Span } from '../../../document/model';
import { OwnWords } from '../../prose';
import { defineRule, type RuleContext } from '../../rule';
import { type BlamePattern, patterns } from './patterns';
import { articleBefore, asksBefore, isDenied, opensSentence, personBefore } from './subject';

/** Words are looked for where a word starts only: that keeps the pass over a document fast. */
const words = patterns.filter((pattern) => pattern.language !== 'ja' && pattern.after !== 'owner');
const others = patterns.filter((pattern) => !words.includes(pattern));
const searches: readonly (readonly [readonly BlamePattern[], RegExp])[] = [
  [words, new RegExp(`\\b(?:${oneOf(words)})(?![\\w-])`, 'gi')],
  [others, new RegExp(oneOf(others), 'g')],
];

/** One group for each pattern, so that the number of the group that matched tells which one it was. */
function oneOf(list: readonly BlamePattern[]): string {
  return list.map((pattern) => `(${pattern.words.replaceAll(' ', '\\s+')})`).join('|');
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
    const { text } = context.document;
    const own = new OwnWords(context.document, context.markdown);
    for (const [list, search] of searches) {
      for (const match of text.matchAll(search)) {
        const pattern = list[match.findIndex((group: string | undefined, at) => at > 0 && group !== undefined) - 1];
        const end = match.index + match[0].length;
        for (const reading of pattern ? [pattern, ...(pattern.otherwise ? [pattern.otherwise] : [])] : []) {
          const start = startOf(reading, match.index, context);
          if (start === undefined) continue;
          if (!isDenied(text, start) && own.has(start)) report(reading, { start, end }, context);
          break;
        }
      }
    }
  },
});

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

/** Where the words that blame start; undefined where what stands before them makes them harmless. */
function startOf({ after }: Reading, at: number, context: RuleContext<string>): number | undefined {
  const { text } = context.document;
  if (after === undefined) return /[-\w]/.test(text.charAt(at - 1)) ? undefined : at;
  if (after === 'question') return asksBefore(text, at) ? at : undefined;
  const person = personBefore(text, at, after === 'name', context);
  return after === 'owner' || person === undefined ? person : at;
}
