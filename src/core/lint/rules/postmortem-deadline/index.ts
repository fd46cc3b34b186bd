import type { IncidentDocument } from '../../../document/model';
import { isPublished } from '../../../document/published';
import { deadlinesOf, endOf, spellMoment } from '../../../incident/deadlines';
import { blanksIn } from '../../../template/blanks';
import { headOf } from '../../../template/outline-match';
import { type FixEdits, type RuleContext, type RuleFix, defineRule } from '../../rule';

type Messages = 'draft' | 'review' | 'publish' | 'published';

export default defineRule<Messages>({
  id: 'postmortem-deadline',
  kinds: ['postmortem'],
  level: 'warning',
  messages: {
    draft: 'The draft of this {severity} postmortem was due by {due}. Places still to be filled in: {blanks}.',
    review: 'The review of this {severity} postmortem was due by {due}.',
    publish: 'This {severity} postmortem was to be published by {due}.',
    published: 'Write {today} as the day it was published',
  },
  check(context) {
    const { document, severity, policy, report } = context;
    if (severity?.postmortem.duty !== 'required' || isPublished(document)) return;
    const end = endOf(document, policy);
    if (end === undefined) return;
    const { draft, review, publish } = deadlinesOf(end, severity, policy);
    const at = fieldOf(document, 'published')?.label ?? headOf(document);
    const facts = (due: number) => ({ severity: severity.id, due: spellMoment(due, policy.timeZone) });
    if (context.isPast(publish)) {
      report({ at, message: 'publish', facts: facts(publish), fixes: (edits) => fixesFor(context, edits) });
    } else if (context.isPast(review)) {
      if (!isReviewed(document)) report({ at, message: 'review', facts: facts(review), level: 'info' });
    } else if (context.isPast(draft)) {
      const blanks = blanksLeft(document);
      if (blanks > 0) report({ at, message: 'draft', facts: { ...facts(draft), blanks }, level: 'info' });
    }
  },
});

function fieldOf({ fields }: IncidentDocument, name: 'published' | 'status') {
  return fields.find((field) => field.name === name);
}

function isReviewed(document: IncidentDocument): boolean {
  return /\b(?:reviewed|approved|besproken|goedgekeurd)\b/i.test(fieldOf(document, 'status')?.value.value ?? '');
}

/** The day of publication is no part of a draft. */
function blanksLeft(document: IncidentDocument): number {
  const published = fieldOf(document, 'published')?.value;
  return blanksIn(document.text).filter(({ start }) => !published || start < published.start || start >= published.end).length;
}

function fixesFor({ document, today }: RuleContext<Messages>, { setField }: FixEdits): RuleFix<Messages>[] {
  if (!fieldOf(document, 'published')) return [];
  const edit = setField(document, { name: 'published', label: 'Published' }, today);
  return [{ title: 'published', facts: { today }, edits: [edit], preferred: false }];
}
