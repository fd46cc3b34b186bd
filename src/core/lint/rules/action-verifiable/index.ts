import { defineRule } from '../../rule';
import { vagueness } from './vague';

export default defineRule({
  id: 'action-verifiable',
  kinds: ['postmortem', 'meeting'],
  level: 'warning',
  messages: {
    care: 'Care runs out; nobody can check this. Change the system so that it no longer depends on attention: a check, a limit, a default.',
    open: 'This has no end that anyone could check. Say what will exist afterwards: a decision, a document, a change, and by when.',
    vague: 'Name the outcome: what will be different, and where can one see it?',
  },
  check({ openItems, report }) {
    for (const item of openItems) {
      const message = vagueness(item.text);
      if (message !== undefined) report({ at: item.textSpan, message, level: message === 'care' ? 'warning' : 'hint' });
    }
  },
});
