import { defineRule } from '../../rule';

export default defineRule({
  id: 'action-ticket',
  kinds: ['postmortem', 'meeting'],
  level: 'hint',
  messages: {
    untracked: 'This action item names no ticket. Add its key or link, so that it is planned like other work.',
  },
  check({ openItems, report }) {
    for (const item of openItems) {
      if (!item.ticket) report({ at: item.textSpan, message: 'untracked' });
    }
  },
});
