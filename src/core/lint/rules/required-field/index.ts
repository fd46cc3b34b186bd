import type { Field, IncidentDocument } from '../../../document/model';
import { ownEnd } from '../../../document/sections';
import type { TextEdit } from '../../../edit/text-edit';
import type { OutlineField } from '../../../template/outline';
import { findField, headOf } from '../../outline-match';
import { defineRule } from '../../rule';

export default defineRule<'missing' | 'empty' | 'insert'>({
  id: 'required-field',
  kinds: ['postmortem', 'incident', 'runbook', 'meeting', 'review'],
  level: 'warning',
  messages: {
    missing: 'Field "{field}" is missing.',
    empty: 'Field "{field}" is empty.',
    insert: 'Insert field "{field}"',
  },
  check({ document, kind, outline, policy, duty, report }) {
    const level = kind === 'postmortem' && duty === 'required' ? 'warning' : 'hint';
    let above: Field | undefined;
    for (const field of outline.fields) {
      if (field.section !== undefined) continue;
      const present = findField(document, field, policy);
      if ((present?.form === 'line' || present?.form === 'bullet') && !isOfSection(document, present)) above = present;
      if (field.optional || (present && present.value.value.trim() !== '')) continue;
      const facts = { field: field.label };
      if (present) {
        report({ at: present.label, message: 'empty', facts, level });
        continue;
      }
      const edit = above ? belowField(document, above, field) : belowTitle(document, field);
      // A field that must be there can be put there: its blank is marked until somebody fills it in.
      const safe = level === 'warning';
      report({ at: headOf(document), message: 'missing', facts, level, fixes: edit && [{ title: 'insert', facts, edits: [edit], safe }] });
    }
  },
});

/** Whether a field says something of a section such as `Impact`, and not of the document, as one in its summary does. */
function isOfSection({ sections }: IncidentDocument, { label }: Field): boolean {
  const around = sections.filter((section) => section.own.start <= label.start && label.start < ownEnd(section)).at(-1);
  const concept = around?.concept ?? around?.parent?.concept;
  return concept !== undefined && concept !== 'summary';
}

/** Below the nearest field that the template has before this one, written as that one is. */
function belowField({ text, eol, lineStarts }: IncidentDocument, above: Field, field: OutlineField): TextEdit {
  const end = endOfLine(text, above.value.end);
  const lineStart = lineStarts[above.line] ?? above.label.start;
  const hashes = HEADING.exec(text.slice(lineStart, above.label.start))?.[0];
  // A heading has one line below it as its value: another line there would take it away.
  const written = hashes === undefined
    ? eol + like(above, text) + field.text.trim() + hardBreak(text, end)
    : `${eol}${eol}${hashes}${field.label}${text.slice(above.label.end, above.value.start).includes('\n') ? eol + eol : ': '}${blankOf(field)}`;
  return { start: end, end, text: written };
}

const HEADING = /^#{1,6}[ \t]+/;

/** What the template writes behind the label. */
const blankOf = ({ text }: OutlineField): string => text.slice(text.search(/[:：]/) + 1).replace(/^[*_]+/, '').trim();

/** What makes the reader see the next line as one of its own. */
function hardBreak(text: string, end: number): string {
  return text.endsWith('  ', end) ? '  ' : text[end - 1] === '\\' ? '\\' : '';
}

function belowTitle({ text, blocks, eol }: IncidentDocument, field: OutlineField): TextEdit | undefined {
  const title = blocks.find((block) => block.type === 'heading');
  if (!title) return undefined;
  const followed = /^\r?\n[^\r\n]/.test(text.slice(title.end, title.end + 3));
  return { start: title.end, end: title.end, text: eol.repeat(2) + field.text.trim() + (followed ? eol : '') };
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
