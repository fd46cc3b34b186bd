import type { Block, Section } from '../../../document/model';
import { defineRule } from '../../rule';

const rollback = /\b(?:roll(?:ed|ing|s)?[ -]?backs?|revert(?:s|ed|ing)?|undo(?:ing|es)?|undone|restore the previous|back out|terugdraai|terugrol|ongedaan)|ロールバック|切り戻し|元に戻/i;

export default defineRule({
  id: 'runbook-rollback',
  kinds: ['runbook'],
  level: 'hint',
  messages: {
    noRollback: 'Commands are run here, but nothing says how to take them back. Add the way back, or say that there is none.',
  },
  check({ document, report }) {
    if (document.sections.some(({ concept }) => concept === 'rollback') || rollback.test(document.text)) return;
    const section = document.sections.find((each) => (each.concept === 'mitigation' || each.concept === 'resolution') && runsCommands(each));
    if (section) report({ at: section.titleSpan, message: 'noRollback' });
  },
});

function runsCommands({ blocks }: Section): boolean {
  return blocks.some(holdsCode);
}

function holdsCode(block: Block): boolean {
  if (block.type === 'code') return true;
  return block.type === 'list' && block.items.some(({ children }) => children.some(holdsCode));
}
