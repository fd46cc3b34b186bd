import type { IncidentDocument } from '../document/model';
import { remembering } from '../document/remembering';
import type { Policy, Severity } from '../policy/schema';

export type Duty = Severity['postmortem']['duty'];

/**
 * The severity that the document states in a field, or else in its title, where it is one of the policy's: `SEV-1`,
 * `🔴 SEV-1 (Critical)`, `sev 1`, `Sev1`; in a field also a bare `1` or `Severity 1`.
 */
export function severityOf(document: IncidentDocument, policy: Policy): Severity | undefined {
  const written = document.fields.find((field) => field.name === 'severity' && field.value.value !== '')?.value.value;
  if (written === undefined) return document.title && severityIn(document.title.value, policy);
  const number = /^(?:severity |level )?(\d{1,2})$/i.exec(written.trim())?.[1];
  return severityIn(written, policy) ?? (number === undefined ? undefined : policy.severities.find(({ id }) => plain(id).endsWith(` ${number} `)));
}

function severityIn(written: string, { severities }: Policy): Severity | undefined {
  const words = plain(written);
  return severities.find(({ id }) => words.includes(plain(id)));
}

/** ` sev 1 critical `: lower case words and numbers between single blanks, so that `SEV-1` is found in `Sev1` but not in `SEV-10`. */
const plain = remembering((text: string): string =>
  ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<=\p{L})(?=\p{N})/gu, ' ').trim()} `);
