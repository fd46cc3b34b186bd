import { newPostmortem } from '../../core/generate/postmortem';
import { defineCommand } from '../command';
import { draftOptions, makeDocument, needed, readDay, readSeverity } from '../new/write-draft';

export const newPostmortemCommand = defineCommand({
  name: 'new postmortem',
  summary: 'Begin a postmortem from the template.',
  operands: '',
  mostOperands: 0,
  options: {
    title: { value: 'TEXT', short: 't', help: 'What happened. Needed.' },
    severity: { value: 'ID', help: 'Such as SEV-1.' },
    date: { value: 'DAY', help: 'The day of the incident, such as 2026-11-24; today without it.' },
    commander: { value: 'NAME', help: 'Who commanded the incident.' },
    owner: { value: 'NAME', help: 'Who sees to the postmortem; the commander without it.' },
    ...draftOptions,
  },
  details: ['Prints the path of the new file. One that is there is never overwritten: the new one ends in -2, -3 and so on.'],
  run(_operands, { title, severity, date, commander, owner, ...values }, terminal) {
    const facts = { title: needed('title', title, 'Checkout answers with 502'), date: readDay(date), commander, owner };
    return makeDocument(terminal, values, ({ policy }) => {
      const known = { ...facts, severity: readSeverity(severity, policy) };
      return { template: 'postmortem', draft: (making) => newPostmortem(known, making) };
    });
  },
});
