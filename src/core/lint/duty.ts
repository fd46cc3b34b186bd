import type { IncidentDocument } from '../document/model';
import type { Policy, Severity } from '../policy/schema';

export type Duty = Severity['postmortem']['duty'];

/** The severity that the document states, where it is one of the policy's: `SEV-1`, `🔴 SEV-1 (Critical)`, `sev 1`. */
export function severityOf(document: IncidentDocument, policy: Policy): Severity | undefined {
  const written = document.fields.find((field) => field.name === 'severity' && field.value.value !== '')?.value.value;
  if (!written) return undefined;
  const words = plain(written);
  return policy.severities.find(({ id }) => words.includes(plain(id)));
}

/** Whether a postmortem is due for the document's severity; undefined where it states none. */
export function dutyOf(document: IncidentDocument, policy: Policy): Duty | undefined {
  return severityOf(document, policy)?.postmortem.duty;
}

/** ` sev 1 critical `: lower case words between single blanks, so that `SEV-1` is not found in `SEV-10`. */
function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
