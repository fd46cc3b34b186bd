import { fieldOf } from '../document/facts';
import type { IncidentDocument } from '../document/model';

/** From the first look to the end, in this order. */
export const statuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentStatus = (typeof statuses)[number];

/** As records and messages write it. */
export const statusWords: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'Investigating', identified: 'Identified', monitoring: 'Monitoring', resolved: 'Resolved',
};

/** The status that people mean by a word; undefined for a word that says none. */
export function statusNamed(words: string): IncidentStatus | undefined {
  const first = /\p{L}+/u.exec(words.toLowerCase())?.[0] ?? '';
  return statuses.find((status) => spellings[status].includes(first));
}

/** The status that the document's field says, where it says one. */
export function statedStatus(document: IncidentDocument): IncidentStatus | undefined {
  return statusNamed(fieldOf(document, 'status') ?? '');
}

/** First words of a status, in English and Dutch. */
const spellings: Readonly<Record<IncidentStatus, readonly string[]>> = {
  investigating: ['investigating', 'investigation', 'open', 'new', 'active', 'ongoing', 'declared', 'triage', 'reopened', 'onderzoek', 'onderzoeken', 'lopend', 'heropend'],
  identified: ['identified', 'fixing', 'mitigating', 'geïdentificeerd', 'gevonden', 'oorzaak'],
  monitoring: ['monitoring', 'mitigated', 'watching', 'stable', 'bewaken', 'gemitigeerd', 'stabiel'],
  resolved: ['resolved', 'closed', 'done', 'fixed', 'complete', 'completed', 'postmortem', 'opgelost', 'gesloten', 'afgerond', 'klaar'],
};
