import type { ListItem, Section } from '../../../document/model';
import { beginningWith, changing } from '../../../runbook/verbs';
import { defineRule } from '../../rule';

/** Where steps change something; in a diagnosis every step is a check. */
const procedures = new Set(['mitigation', 'resolution', 'rollback']);

/** Steps that change a system. Others are for people (call, decide, wait), or tell what a step does. */
const change = beginningWith(changing);
/** What is written down or told: `Update the incident channel`. */
const told = /^(?:update|add|edit|change|set|fix)\s(?:[\w'-]+\s){0,3}(?:documentation|docs|runbooks?|channels?|tickets?|status page|timeline|stakeholders|notes?|alerts?|teams?)\b/i;
/** What can be typed or opened: code, a link, a menu path or a name that is shown in bold or in quotation marks. */
const exact = /`|\]\(|https?:\/\/|(?:→|➜|->|>)|\*\*[^*\n]+\*\*|"[^"\n]+"/;
/** How one tells that it worked. */
const check = /\b(?:verif\w*|confirm\w*|check\w*|ensure\w*|make sure|validat\w*|expect\w*|observe\w*|monitor\w*|watch\w*|should|until|look for|test\w*|controleer\w*|bevestig\w*|tot)\b/i;

export default defineRule({
  id: 'runbook-step-check',
  kinds: ['runbook'],
  level: 'hint',
  messages: {
    vague: 'This step names no exact command, and no check that it worked. Write what to type, or how one sees that it is done.',
  },
  check({ document, report }) {
    for (const section of document.sections) {
      if (!procedures.has(section.concept ?? '') || section.form !== 'heading') continue;
      for (const step of stepsOf(section)) {
        const text = document.text.slice(step.start, step.end);
        const words = text.replace(/^\s{0,8}(?:\d{1,9}[.)]|[-*+])\s{0,8}(?:\[[ xX]\]\s)?/, '');
        if (!change.test(words) || told.test(words) || words.trimEnd().endsWith(':') || exact.test(words) || check.test(words)) continue;
        if (step.children.some(({ type }) => type === 'code' || type === 'table')) continue;
        const line = text.split('\n', 1)[0] ?? '';
        report({ at: { start: step.start, end: step.start + line.trimEnd().length }, message: 'vague' });
      }
    }
  },
});

/** The items of the section's own lists; those of a sub-section belong to that one. */
function stepsOf({ blocks, own }: Section): readonly ListItem[] {
  return blocks.flatMap((block) => (block.type === 'list' && block.start < own.end ? block.items : []));
}
