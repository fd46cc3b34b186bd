import type { Field, IncidentDocument } from '../../../document/model';
import type { TextEdit } from '../../../edit/text-edit';
import type { OutlineField } from '../../../template/outline';
import { dutyOf } from '../../duty';
import { findField, headOf } from '../../outline-match';
import { defineRule } from '../../rule';

export default defineRule<'missing' | 'empty' | 'insert'>({
  id: 'required-field',
  kinds: ['postmortem', 'incident', 'meeting', 'review'],
  level: 'warning',
  messages: {
    missing: 'Field "{field}" is missing.',
    empty: 'Field "{field}" is empty.',
    insert: 'Insert field "{field}"',
  },
  check({ document, kind, outline, policy, report }) {
    const level = kind === 'postmortem' && dutyOf(document, policy) === 'required' ? 'warning' : 'hint';
    const wanted = outline.fields.filter((field) => field.section === undefined);
    for (const field of wanted) {
      const facts = { field: field.label };
      const found = findField(document, field);
      if (!found) {
        const edit = insertion(document, wanted, field);
        report({ at: headOf(document), message: 'missing', facts, level, fixes: edit && [{ title: 'insert', facts, edits: [edit] }] });
      } else if (found.value.value.trim() === '' && !field.optional) {
        report({ at: found.label, message: 'empty', facts, level });
      }
    }
  },
});

/** Below the nearest field that the template has before this one, written as that one is; otherwise below the title. */
function insertion(document: IncidentDocument, wanted: readonly OutlineField[], field: OutlineField): TextEdit | undefined {
  const { text, title, eol } = document;
  for (let index = wanted.indexOf(field) - 1; index >= 0; index--) {
    const neighbour = findField(document, wanted[index]!);
    if (neighbour?.form === 'line' || neighbour?.form === 'bullet') {
      const end = endOfLine(text, neighbour.value.end);
      return { start: end, end, text: eol + like(neighbour, text) + field.text.trim() };
    }
  }
  const heading = document.blocks.find((block) => block.type === 'heading');
  if (!title || !heading || title.start < heading.start || title.end > heading.end) return undefined;
  const followed = text.slice(heading.end, heading.end + 3).trim() !== '';
  return { start: heading.end, end: heading.end, text: eol.repeat(2) + field.text.trim() + (followed ? eol : '') };
}

/** The bullet and indentation of the neighbour's line. */
function like({ form, label }: Field, text: string): string {
  if (form !== 'bullet') return '';
  const lineStart = text.lastIndexOf('\n', label.start) + 1;
  return /^\s*[-*+] +/.exec(text.slice(lineStart, label.start))?.[0] ?? '- ';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
