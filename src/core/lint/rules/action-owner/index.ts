import type { IncidentDocument } from '../../../document/model';
import { saysNothingYet } from '../../../document/unfilled';
import { defineRule } from '../../rule';

/** More names than this make a menu nobody reads. */
const mostNames = 4;

export default defineRule({
  id: 'action-owner',
  kinds: ['postmortem', 'meeting', 'incident'],
  level: 'warning',
  messages: {
    noOwner: 'This action item has no owner. Name the one person or team who sees it through.',
    assign: 'Assign to {owner}',
  },
  check({ document, kind, openItems, duty, report }) {
    const ownerless = openItems.filter((item) => item.owners.length === 0);
    if (ownerless.length === 0) return;
    const isDue = kind === 'postmortem' && duty === 'required';
    let people: readonly string[] | undefined;
    for (const item of ownerless) {
      report({
        at: item.textSpan,
        message: 'noOwner',
        level: isDue ? 'warning' : 'hint',
        fixes: ({ giveOwner }) => (people ??= peopleIn(document).slice(0, mostNames)).map((owner) => ({
          title: 'assign', facts: { owner }, edits: giveOwner(document, item, owner), preferred: false,
        })),
      });
    }
  },
});

/** Owners of other items, then the commander: people the reader of this document knows already. */
function peopleIn(document: IncidentDocument): string[] {
  const owners = document.actionItems.flatMap((item) => item.owners.map((owner) => owner.value));
  const commanders = document.fields.filter((field) => field.name === 'commander').map((field) => field.value.value);
  return [...new Set([...owners, ...commanders])].filter((name) => /^[\p{L}@][\p{L}\p{N} @._-]*$/u.test(name) && !saysNothingYet(name));
}
