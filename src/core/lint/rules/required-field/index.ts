import { isAnsweredBelow } from '../../../document/below-label';
import { documentKinds, type Field, type IncidentDocument } from '../../../document/model';
import { ownEnd } from '../../../document/sections';
import { vocabularyOf } from '../../../document/vocabulary';
import type { Policy } from '../../../policy/schema';
import type { OutlineField } from '../../../template/outline';
import { findField, headOf } from '../../../template/outline-match';
import { defineRule } from '../../rule';

export default defineRule<'missing' | 'empty' | 'insert'>({
  id: 'required-field',
  kinds: documentKinds,
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
      if (present && !isOfSection(document, present, policy)) above = present;
      if (field.optional || (present && (!isEmpty(document, present) || isAnsweredBelow(document, present)))) continue;
      const facts = { field: field.label };
      if (present) {
        report({ at: present.label, message: 'empty', facts, level });
        continue;
      }
      const behind = above;
      // A field that must be there can be put there: its blank is marked until somebody fills it in.
      const safe = level === 'warning';
      report({
        at: headOf(document),
        message: 'missing',
        facts,
        level,
        fixes: ({ addField }) => [{ title: 'insert', facts, edits: [addField(document, field.label, blankOf(field), behind)], safe }],
        isFixable: safe,
      });
    }
  },
});

/** A blank in the front matter is no value either: it is no text, in which `leftover-template-text` would find it. Without its quotes it is a list. */
function isEmpty({ text }: IncidentDocument, { form, value }: Field): boolean {
  return value.value.trim() === '' || (form === 'frontMatter' && /^"\[[^\]]*\]"$/.test(text.slice(value.start - 1, value.end + 1)));
}

/** Whether a field says something of a section such as `Impact`, or `Date` with its start and end, and not of the document, as one in its summary does. */
function isOfSection({ sections }: IncidentDocument, { label }: Field, policy: Policy): boolean {
  const around = sections.findLast((section) => section.own.start <= label.start && label.start < section.own.end && label.start < ownEnd(section));
  const concept = around?.concept ?? around?.parent?.concept;
  if (concept === undefined) return around !== undefined && around.level > 1 && vocabularyOf(policy).field(around.title) !== undefined;
  return concept !== 'summary';
}

/** What the template writes behind the label; a row of a table may have other names there. */
function blankOf({ label, text }: OutlineField): string {
  if (text.trimStart().startsWith('|')) return `[${label}]`;
  return text.slice(text.search(/[:：=]/) + 1).replace(/^[*_]+/, '').trim().replace(/^(["'])(.*)\1$/, '$2');
}
