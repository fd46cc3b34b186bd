import type { Span } from '../../../document/model';
import { around, inPlainWords, isQuoted, proseAt } from '../../prose';
import { type RuleContext, defineRule } from '../../rule';
import { leftBlanks } from './blanks';
import { type Found, markersIn } from './markers';
import { samplesIn } from './samples';

export default defineRule({
  id: 'leftover-template-text',
  kinds: ['postmortem', 'incident', 'runbook', 'meeting', 'review'],
  level: 'warning',
  messages: {
    blank: '{text} is still to be filled in.',
    sample: 'This is an example from the template.',
  },
  check(context) {
    const { document, outline, report } = context;
    const blanks = leftBlanks(document.text, outline).filter((span) => isSaid(span, context));
    const others = [...markersIn(document.text)].filter((found) =>
      !blanks.some((blank) => blank.start <= found.start && found.end <= blank.end) && !isOtherwiseMeant(found, context) && isSaid(found, context));
    for (const span of [...blanks, ...others]) {
      report({ at: span, message: 'blank', facts: { text: document.text.slice(span.start, span.end) } });
    }
    for (const at of samplesIn(document, outline)) report({ at, message: 'sample' });
  },
});

/** Whether the author says it: in a heading, a field or running text, not in code, a link, a comment or a quotation. */
function isSaid({ start, end }: Span, { document, markdown }: RuleContext<string>): boolean {
  const block = around(document.blocks, start);
  if (block?.type === 'yaml') return document.fields.some(({ value }) => value.start <= start && end <= value.end);
  const prose = block?.type === 'heading' ? block.text : proseAt(document, start);
  if (!prose) return false;
  const said = document.text.slice(prose.start, prose.end);
  return !isQuoted(said, start - prose.start, end - prose.start) && inPlainWords(said, start - prose.start, markdown);
}

function isOtherwiseMeant({ start, end, isState, isUnassigned }: Found, { document }: RuleContext<string>): boolean {
  if (!isState && !isUnassigned) return false;
  if (isState && around(document.blocks, start)?.type === 'table') return true;
  const item = around(document.actionItems, start);
  return item !== undefined && (isState || start < item.textSpan.start || end > item.textSpan.end);
}
