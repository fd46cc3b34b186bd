import type { ListItem, Section } from '../../../document/model';
import { defineRule } from '../../rule';

/** Where steps change something; in a diagnosis every step is a check. */
const procedures = new Set(['mitigation', 'resolution', 'rollback']);

/** What can be typed or opened: code, a link, a menu path. */
const exact = /`|\]\(|https?:\/\/|(?:→|➜|->|>)\s*\*{0,2}\p{Lu}|\*\*[^*\n]+\*\*|"[^"\n]+"/u;
/** How one tells that it worked. */
const check = /\b(?:verif\w*|confirm\w*|check\w*|ensure\w*|make sure|validat\w*|expect\w*|observe\w*|monitor\w*|watch\w*|should (?:be|show|see|return|now|go|drop|recover)|until|look for|test\w*|controleer\w*|bevestig\w*|wacht tot)\b|確認|検証/iu;
/** Steps for people, with nothing to type: talking, deciding, waiting, going on elsewhere in the text. */
const human = /^\W{0,4}(?:\*\*)?(?:if|when|once|in case|escalat\w*|page|call|contact|notify|inform|tell|ask|announce|post|communicate|update|wait|decide|consider|read|see|follow|go to|repeat|raise|open|create|schedule|assign|discuss|identify|determine|investigate|find|als|bel|meld|vraag|wacht|escaleer)\b/iu;

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
        if (isBlank(text) || exact.test(text) || check.test(text) || human.test(withoutMarker(text))) continue;
        if (step.children.some(({ type }) => type === 'code' || type === 'table')) continue;
        report({ at: { start: step.start, end: firstLineEnd(document.text, step) }, message: 'vague' });
      }
    }
  },
});

/** The items of numbered lists; bullets are as often remarks. Those of a sub-section belong to that one. */
function stepsOf({ blocks, own }: Section): readonly ListItem[] {
  return blocks.flatMap((block) => (block.type === 'list' && block.ordered && block.start < own.end ? block.items : []));
}

const withoutMarker = (text: string) => text.replace(/^\s{0,8}\d{1,9}[.)]\s{0,8}/, '');

/** What the template left to be filled in, which `leftover-template-text` speaks of. */
const isBlank = (text: string) => /^\[[^\]]*\]\s*$/.test(withoutMarker(text));

function firstLineEnd(text: string, { start, end }: ListItem): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? end : Math.min(newline, end);
}
