import { isWhiteSpace } from '../../../document/characters';
import { documentKinds, type IncidentDocument, type Section } from '../../../document/model';
import { defineRule } from '../../rule';

export default defineRule<'empty' | 'writeNone' | 'remove'>({
  id: 'empty-section',
  kinds: documentKinds,
  level: 'warning',
  messages: {
    empty: 'Section "{section}" is empty.',
    writeNone: 'Write "None."',
    remove: 'Remove section "{section}"',
  },
  check({ document, outline, report }) {
    for (const section of document.sections) {
      if (section.form !== 'heading' || section.concept === undefined || isSaid(section.title) || !isEmpty(document, section)) continue;
      const { concept, heading, body } = section;
      const facts = { section: section.title };
      const required = outline.sections.some((wanted) => wanted.concept === concept && !wanted.optional);
      const none = { start: heading.end, end: heading.end, text: `${document.eol.repeat(2)}None.` };
      report({
        at: heading,
        message: 'empty',
        facts,
        fixes: [
          { title: 'writeNone', edits: [none], preferred: false },
          ...(required ? [] : [{ title: 'remove' as const, facts, edits: [{ start: heading.start, end: body.end, text: '' }], preferred: false }]),
        ],
      });
    }
  },
});

/** `Root cause: the certificate ran out` says it in the heading. */
function isSaid(title: string): boolean {
  const colon = title.search(/[:：]/);
  return colon > 0 && title.slice(colon + 1).trim().split(' ').length > 2;
}

/** Nothing under the heading and no sub-section; blank lines, comments and a line that parts sections are nothing. */
function isEmpty({ text }: IncidentDocument, { heading, own, body }: Section): boolean {
  // What a summary names goes on to `</details>`, with whatever headings.
  if (own.end < body.end || text.startsWith('<summary', heading.start)) return false;
  let at = own.start;
  for (;;) {
    while (at < own.end && isWhiteSpace(text.charCodeAt(at))) at++;
    if (at >= own.end) return true;
    const next = text.startsWith('<!--', at) ? endOfComment(text, at) : endOfSeparator(text, at);
    if (next === undefined) return false;
    at = next;
  }
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('-->', start + 4);
  return end < 0 ? text.length : end + 3;
}

function endOfSeparator(text: string, start: number): number | undefined {
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return /^(-{3,}|\*{3,}|_{3,})\s*$/.test(text.slice(start, end)) ? end : undefined;
}
