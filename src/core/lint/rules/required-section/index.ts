import { documentKinds, type IncidentDocument } from '../../../document/model';
import { endsOpen } from '../../../document/open-end';
import type { OutlineSection } from '../../../template/outline';
import { findFieldFor, findSection, headOf } from '../../../template/outline-match';
import type { Level } from '../../finding';
import { type RuleContext, defineRule } from '../../rule';
import { titleFrom, titleInsertion } from './title';

/** What a postmortem can't be without. */
const essential: ReadonlySet<string> = new Set(['title', 'summary', 'timeline', 'rootCause', 'actionItems']);

type Messages = 'missing' | 'noTitle' | 'insert' | 'insertTitle';

export default defineRule<Messages>({
  id: 'required-section',
  kinds: documentKinds,
  level: 'error',
  messages: {
    missing: 'Section "{section}" is missing.',
    noTitle: 'The document has no title.',
    insert: 'Insert section "{section}"',
    insertTitle: 'Insert title "{title}"',
  },
  check(context) {
    const { document, outline, report } = context;
    reportTitle(context);
    const isOpen = endsOpen(document);
    for (const section of outline.sections) {
      if (section.optional || isThere(section, context)) continue;
      const facts = { section: section.title };
      const level = levelOf(section.concept, context);
      // What must be there can be put there: its blanks are marked until somebody fills them in.
      const isFixable = !isOpen && (level === 'error' || level === 'warning');
      report({
        at: headOf(document),
        message: 'missing',
        facts,
        level,
        fixes: ({ insertSection }) => isOpen ? [] : [{ title: 'insert', facts, edits: [insertSection(document, outline, section)], safe: isFixable }],
        isFixable,
      });
    }
  },
});

/** As a section or a field, or as what is read without one. In a runbook, the resolution is the mitigation. */
function isThere(section: OutlineSection, { document, kind, policy }: RuleContext<Messages>): boolean {
  if (findSection(document, section) ?? findFieldFor(document, section, policy)) return true;
  if (section.concept === 'actionItems') return document.actionItems.length > 0;
  if (section.concept === 'timeline') return document.timeline.length > 1;
  return kind === 'runbook' && section.concept === 'mitigation' && document.sections.some(({ concept }) => concept === 'resolution');
}

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

/**
 * The severity decides how much a gap weighs: where no postmortem is due, one with gaps is better than none. Many good runbooks
 * are a free how-to, so that only one that says what is wrong and never what to do about it lacks something for certain.
 */
function levelOf(concept: string, { document, kind, duty }: RuleContext<Messages>): Level {
  if (kind === 'runbook') return concept === 'mitigation' && describesTrouble(document) && !givesCommands(document) ? 'warning' : 'hint';
  if (kind !== 'postmortem') return 'info';
  if (essential.has(concept)) return duty === 'optional' || duty === 'none' ? 'warning' : 'error';
  return duty === 'required' ? 'warning' : 'hint';
}

function describesTrouble({ sections }: IncidentDocument): boolean {
  return sections.some(({ concept }) => concept === 'symptoms' || concept === 'meaning' || concept === 'diagnosis');
}

function givesCommands({ blocks }: IncidentDocument): boolean {
  return blocks.some(({ type }) => type === 'code');
}
