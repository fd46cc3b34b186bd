import { newRunbook } from '../../core/generate/runbook';
import { defineCommand } from '../command';
import { draftOptions, makeDocument, needed, readSeverity } from '../new/write-draft';

export const newRunbookCommand = defineCommand({
  name: 'new runbook',
  summary: 'Begin a runbook from the template.',
  operands: '',
  mostOperands: 0,
  options: {
    service: { value: 'NAME', help: 'The service it is for. Needed.' },
    scenario: { value: 'TEXT', help: 'What goes wrong, or the name of the alert. Needed.' },
    profile: { value: 'PROFILE', choices: ['procedure', 'alert'], help: 'Symptoms to prevention, or meaning to mitigation; "procedure" without it.' },
    severity: { value: 'ID', help: 'Such as SEV-2.' },
    owner: { value: 'NAME', help: 'Who keeps it up to date.' },
    ...draftOptions,
  },
  details: ['Prints the path of the new file. One that is there is never overwritten: the new one ends in -2, -3 and so on.'],
  run(_operands, { service, scenario, profile, severity, owner, ...values }, terminal) {
    const facts = { service: needed('service', service, 'booking-api'), scenario: needed('scenario', scenario, 'connection pool exhausted'), owner };
    return makeDocument(terminal, values, ({ policy }) => {
      const known = { ...facts, severity: readSeverity(severity, policy) };
      return { template: profile === 'alert' ? 'runbook-alert' : 'runbook', draft: (making) => newRunbook(known, making) };
    });
  },
});
