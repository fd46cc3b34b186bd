import type { IncidentDocument, Span, TimelineEntry } from '../../../document/model';
import type { TextEdit } from '../../../edit/text-edit';
import { longestAscent } from '../../ascent';
import { type FixEdits, type RuleContext, type RuleFix, defineRule } from '../../rule';
import { comparable, namesUnknownDay, timelinesOf } from './comparable';

type Messages = 'early' | 'late' | 'other' | 'sort';

export default defineRule<Messages>({
  id: 'timeline-order',
  kinds: ['postmortem', 'incident'],
  level: 'warning',
  messages: {
    early: '{moment} stands below {other}, which is later.',
    late: '{moment} stands above {other}, which is earlier.',
    other: '{other} stands here.',
    sort: 'Sort the timeline',
  },
  check(context) {
    for (const timeline of timelinesOf(context.document)) checkTimeline(timeline, context);
  },
});

function checkTimeline(timeline: readonly TimelineEntry[], { document, report }: RuleContext<Messages>): void {
  const entries = comparable(timeline);
  if (entries.every(({ minute }, index) => index === 0 || entries[index - 1]!.minute <= minute)) return;
  if (namesUnknownDay(document, timeline)) return;
  const minutes = entries.map(({ minute }) => minute);
  const ascent = longestAscent(minutes);
  if (ascent.size * 2 <= entries.length && isNewestFirst(minutes)) return;
  let edits: readonly TextEdit[] | undefined;
  const fixes = ({ sortTimeline }: FixEdits): RuleFix<Messages>[] => {
    edits ??= entries.length === timeline.length ? sortTimeline(document, entries) : [];
    return edits.length > 0 ? [{ title: 'sort', edits }] : [];
  };
  const inOrder = entries.filter((_, index) => ascent.has(index));
  let above = 0;
  for (const [index, { entry, minute }] of entries.entries()) {
    if (ascent.has(index)) {
      above++;
      continue;
    }
    const previous = inOrder[above - 1];
    const early = previous !== undefined && previous.minute > minute;
    const other = early ? previous : inOrder[above];
    if (!other) continue;
    const facts = { moment: written(document, entry), other: written(document, other.entry) };
    report({
      at: momentOf(entry),
      message: early ? 'early' : 'late',
      facts,
      fixes,
      related: [{ at: momentOf(other.entry), message: 'other', facts }],
    });
  }
}

/** As status pages have it: nearly all go down, and so many that it is no slip. */
function isNewestFirst(minutes: readonly number[]): boolean {
  return minutes.length > 2 && longestAscent(minutes.map((minute) => -minute)).size * 5 >= minutes.length * 4;
}

function momentOf({ date, time, start, end }: TimelineEntry): Span {
  if (!time) return { start, end };
  return date && date.end <= time.start ? { start: date.start, end: time.end } : time;
}

/** The moment as written, without the bars of a table between its date and its time. */
function written({ text }: IncidentDocument, entry: TimelineEntry): string {
  const { start, end } = momentOf(entry);
  return text.slice(start, end).split('|').map((part) => part.trim()).join(' ');
}
