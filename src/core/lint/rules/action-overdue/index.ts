import { dayNumber } from '../../../time/calendar';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'action-overdue',
  kinds: ['postmortem', 'meeting', 'incident'],
  level: 'warning',
  messages: {
    overdue: 'This action item was due on {date}, {days} days ago. Finish it, agree on a new date, or drop it.',
    yesterday: 'This action item was due yesterday. Finish it, agree on a new date, or drop it.',
    done: 'Mark as done',
    drop: 'Drop it',
  },
  check({ document, openItems, today, report }) {
    for (const item of openItems) {
      if (!item.due || item.due.value >= today) continue;
      const days = dayNumber(today) - dayNumber(item.due.value);
      report({
        at: item.due,
        message: days === 1 ? 'yesterday' : 'overdue',
        facts: { date: item.due.value, days },
        fixes: ({ markDone, drop }) => [
          { title: 'done', edits: markDone(document, item, today), preferred: false },
          { title: 'drop', edits: drop(document, item), preferred: false },
        ],
      });
    }
  },
});
