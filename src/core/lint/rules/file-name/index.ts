import { type WrittenDate, dateOrderOf, readDate } from '../../../document/dates';
import type { Field, IncidentDocument } from '../../../document/model';
import { fileNameOf } from '../../../paths';
import { headOf } from '../../../template/outline-match';
import { defineRule } from '../../rule';

/** `2026-02-05-down.md`, `2026_02_05-down.md`, `20260205-down.md`, `2026-02-05T0930-down.md` */
const dated = /^(\d{4})([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[-_. ]|T\d)/;

export default defineRule<'undated' | 'differs' | 'writeDate'>({
  id: 'file-name',
  kinds: ['postmortem', 'incident'],
  level: 'warning',
  messages: {
    undated: 'The file name "{name}" does not begin with the date of the incident, as in "{example}".',
    differs: 'The file name says {named}, the document says {written}.',
    writeDate: 'Write {named}',
  },
  check({ document, path, report }) {
    const name = fileNameOf(path);
    if (name === '') return;
    const field = document.fields.find((each) => each.name === 'date');
    const written = field && dateIn(document, field);
    const [, year, , month, day] = dated.exec(name) ?? [];
    const named = `${year}-${month}-${day}`;
    if (day === undefined) {
      const example = `${written?.day ?? 'YYYY-MM-DD'}-title.md`;
      report({ at: headOf(document), message: 'undated', facts: { name, example }, level: 'hint' });
    } else if (written?.day && written.day !== named) {
      const edits = [{ start: written.start, end: written.end, text: named }];
      report({
        at: written,
        message: 'differs',
        facts: { named, written: written.day },
        fixes: [{ title: 'writeDate', facts: { named }, edits, preferred: false }],
      });
    }
  },
});

/** Undefined for a range of days, or a date that can be read two ways. */
function dateIn({ text }: IncidentDocument, { value }: Field): WrittenDate | undefined {
  const date = readDate(text, value.start, value.end, { near: undefined, order: () => dateOrderOf(text) });
  const rest = date ? text.slice(date.end, value.end).replace(/\d{1,2}:\d{2}/g, '') : '';
  return /\d/.test(rest) ? undefined : date;
}
