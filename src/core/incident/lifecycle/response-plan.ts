import { insertBlock } from '../../edit/section';
import type { TextEdit } from '../../edit/text-edit';
import { nameKey } from '../../document/names';
import type { Severity } from '../../policy/schema';
import { readCheck, writtenCheck } from '../checklists';
import type { LiveIncident } from '../record';

const responseChecklist = nameKey('Response Checklist');

/** Adds the steps of a severity that no list of the record has yet; nothing where the record has no list of the response's steps. */
export function addPlan({ document, record }: LiveIncident, severity: Severity): TextEdit[] {
  const section = document.sections.find(({ form, title }) => form === 'heading' && nameKey(title) === responseChecklist);
  const known = new Set(record.checklists.flatMap(({ items }) => items.map(({ text }) => text)));
  const groups = severity.actions.flatMap(({ when, steps }) => {
    const missing = steps.filter((step) => !known.has(readCheck(step)));
    return missing.length > 0 ? [[`**${writtenCheck(when)}**`, '', ...missing.map((step) => `- [ ] ${writtenCheck(step)}`)].join('\n')] : [];
  });
  return section && groups.length > 0 ? [insertBlock(document, section.body.end, groups.join('\n\n'))] : [];
}
