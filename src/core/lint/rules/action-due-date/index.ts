import type { ActionItem } from '../../../document/model';
import { addDays, isRealDay, isoDay } from '../../../time/calendar';
import { defineRule, type FixEdits, type RuleContext } from '../../rule';

/** Days from now that are offered, with the words for them. */
const offers = { week: 7, fortnight: 14, month: 30 } as const;

type Messages = 'noDate' | 'unreadable' | 'write' | keyof typeof offers;

export default defineRule<Messages>({
  id: 'action-due-date',
  kinds: ['postmortem', 'meeting', 'incident'],
  level: 'warning',
  messages: {
    noDate: 'This action item has no due date. Say by which day it is done, as YYYY-MM-DD.',
    unreadable: '"{words}" is not one certain day. Write the due date as YYYY-MM-DD.',
    write: 'Write {date}',
    week: 'Due in a week, {date}',
    fortnight: 'Due in two weeks, {date}',
    month: 'Due in a month, {date}',
  },
  check(context) {
    const { kind, openItems, duty, report } = context;
    const dateless = openItems.filter((item) => !item.due);
    if (dateless.length === 0) return;
    const level = kind === 'postmortem' && duty === 'required' ? 'warning' : 'hint';
    for (const item of dateless) {
      const written = item.dueText;
      if (written) {
        report({ at: written, message: 'unreadable', level, facts: { words: written.value }, fixes: (edits) => readings(item, context, edits) });
      } else {
        report({ at: item.textSpan, message: 'noDate', level, fixes: (edits) => datesAhead(item, context, edits) });
      }
    }
  },
});

function datesAhead(item: ActionItem, { document, today }: RuleContext<Messages>, { changeDueDate }: FixEdits) {
  return (['week', 'fortnight', 'month'] as const).map((title) => {
    const date = addDays(today, offers[title]);
    return { title, facts: { date }, edits: changeDueDate(document, item, date), preferred: false };
  });
}

/** Both ways to read `11/12/26`: which one it is only the author knows. */
function readings(item: ActionItem, { document }: RuleContext<Messages>, { changeDueDate }: FixEdits) {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(item.dueText?.value.trim() ?? '')?.slice(1).map(Number);
  if (!parts) return [];
  const [first = 0, second = 0, written = 0] = parts;
  const year = written < 100 ? 2000 + written : written;
  return [[second, first], [first, second]].flatMap(([month = 0, day = 0]) => {
    if (!isRealDay(year, month, day)) return [];
    const date = isoDay(year, month, day);
    return [{ title: 'write' as const, facts: { date }, edits: changeDueDate(document, item, date), preferred: false }];
  });
}
