import { insertSection } from '../../../edit/section';
import { dutyOf } from '../../duty';
import type { Level } from '../../finding';
import { findFieldFor, findSection, headOf } from '../../outline-match';
import { type RuleContext, defineRule } from '../../rule';
import { titleFrom, titleInsertion } from './title';

/** What a postmortem can't be without. */
const essential: ReadonlySet<string> = new Set(['title', 'summary', 'timeline', 'rootCause', 'actionItems']);

type Messages = 'missing' | 'noTitle' | 'insert' | 'insertTitle';

export default defineRule<Messages>({
  id: 'required-section',
  kinds: ['postmortem', 'incident', 'meeting', 'review'],
  level: 'error',
  messages: {
    missing: 'Section "{section}" is missing.',
    noTitle: 'The document has no title.',
    insert: 'Insert section "{section}"',
    insertTitle: 'Insert title "{title}"',
  },
  check(context) {
    const { document, outline, policy, report } = context;
    reportTitle(context);
    for (const section of outline.sections) {
      if (section.optional || findSection(document, section) || findFieldFor(document, section, policy)) continue;
      const facts = { section: section.title };
      const level = levelOf(section.concept, context);
      // What must be there can be put there: its blanks are marked until somebody fills them in.
      const isFixable = level === 'error' || level === 'warning';
      report({
        at: headOf(document),
        message: 'missing',
        facts,
        level,
        fixes: () => [{ title: 'insert', facts, edits: [insertSection(document, outline, section)], safe: isFixable }],
        isFixable,
      });
    }
  },
});

function reportTitle(context: RuleContext<Messages>): void {
  const { document, path, report } = context;
  if (document.title) return;
  const title = titleFrom(path);
  report({
    at: headOf(document),
    message: 'noTitle',
    level: levelOf('title', context),
    fixes: title ? [{ title: 'insertTitle', facts: { title }, edits: [titleInsertion(document, title)] }] : [],
  });
}

/** The severity decides how much a gap weighs: where no postmortem is due, one with gaps is better than none. */
function levelOf(concept: string, { document, kind, policy }: RuleContext<Messages>): Level {
  if (kind !== 'postmortem') return 'info';
  const duty = dutyOf(document, policy);
  if (essential.has(concept)) return duty === 'optional' || duty === 'none' ? 'warning' : 'error';
  return duty === 'required' ? 'warning' : 'hint';
}
