import type { IncidentDocument } from '../../../document/model';
import { findZone } from '../../../document/zones';
import { type RuleFix, defineRule } from '../../rule';
import { saysZone } from './said';

type Messages = 'noZone' | 'insert';

export default defineRule<Messages>({
  id: 'timeline-zone',
  kinds: ['postmortem', 'incident'],
  level: 'info',
  messages: {
    noZone: 'No time zone is given for the times of this timeline.',
    insert: 'Insert "{sentence}"',
  },
  check({ document, policy, report }) {
    const { text, timeline } = document;
    const first = timeline.find(({ time }) => time);
    if (!first?.time || timeline.some(({ zone }) => zone) || findZone(text, { start: 0, end: text.length }) || saysZone(text)) return;
    report({ at: first.time, message: 'noZone', fixes: fixesFor(document, `All times in ${policy.timeZone}.`) });
  },
});

function fixesFor({ sections, eol }: IncidentDocument, sentence: string): RuleFix<Messages>[] {
  const section = sections.find(({ concept, form }) => concept === 'timeline' && form === 'heading');
  if (!section) return [];
  const { end } = section.heading;
  return [{ title: 'insert', facts: { sentence }, edits: [{ start: end, end, text: eol.repeat(2) + sentence }] }];
}
