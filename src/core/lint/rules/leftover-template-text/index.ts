import { isFrontMatter } from '../../../document/front-matter';
import { documentKinds, type IncidentDocument, type Span } from '../../../document/model';
import { has } from '../../../document/report';
import { type Prose, around } from '../../prose';
import { defineRule } from '../../rule';
import { leftBlanks } from './blanks';
import { type Found, markersIn } from './markers';
import { samplesIn } from './samples';

export default defineRule({
  id: 'leftover-template-text',
  kinds: documentKinds,
  level: 'warning',
  messages: {
    blank: '{text} is still to be filled in.',
    sample: 'This is an example from the template.',
  },
  check({ document, outline, prose, find, report }) {
    const blanks = leftBlanks(document.text, outline).filter((span) => isSaid(span, document, prose));
    const others = find(markersIn).filter((found) =>
      !around(blanks, found.start) && !isOtherwiseMeant(found, document) && isSaid(found, document, prose));
    for (const span of [...blanks, ...others]) {
      report({ at: span, message: 'blank', facts: { text: document.text.slice(span.start, span.end) } });
    }
    for (const at of samplesIn(document, outline)) report({ at, message: 'sample' });
  },
});

/** Whether the author says it, in a heading, in running text or as a field of the front matter. */
function isSaid({ start, end }: Span, { blocks, fields }: IncidentDocument, prose: Prose): boolean {
  if (!isFrontMatter(around(blocks, start))) return prose.isOwn(start, true);
  return fields.some(({ value }) => value.start <= start && end <= value.end);
}

function isOtherwiseMeant({ start, end, isState, isUnassigned }: Found, { blocks, sections, actionItems }: IncidentDocument): boolean {
  if (!isState && !isUnassigned) return false;
  // `**TODO**:` above the list of what is to be done is its heading, and `For the server (TODO)` one of several.
  if (isState && sections.some((section) => section.titleSpan.start <= start && end <= section.titleSpan.end && has(section, 'actionItems'))) return true;
  if (isState && around(blocks, start)?.type === 'table') return true;
  const item = around(actionItems, start);
  return item !== undefined && (isState || start < item.textSpan.start || end > item.textSpan.end);
}
