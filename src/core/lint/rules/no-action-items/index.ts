import { blanksIn } from '../../../template/blanks';
import { defineRule } from '../../rule';

/** "None", with a reason behind it, is a decision and not an omission; a link leads to where the items are kept. */
const declined = /(?:^|\n)\W{0,10}(?:none|no (?:further )?(?:action|follow-?up)s?(?: items?)?|not needed|n\/a|geen|なし)\b\W+(?:\w+\W+){2}|\]\(|https?:\/\//i;

export default defineRule({
  id: 'no-action-items',
  kinds: ['postmortem'],
  level: 'error',
  messages: {
    none: 'No action item follows from this incident. List at least one, or write "None" and why.',
  },
  check({ document, duty, report }) {
    if (document.actionItems.length > 0) return;
    const section = document.sections.find(({ concept }) => concept === 'actionItems');
    if (!section) return;
    const words = document.text.slice(section.body.start, section.body.end);
    // Blanks that nobody has filled in yet have a finding of their own.
    if (declined.test(words) || blanksIn(words).length > 0) return;
    report({ at: section.titleSpan, message: 'none', level: duty === 'optional' || duty === 'none' ? 'warning' : 'error' });
  },
});
