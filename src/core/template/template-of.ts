import type { DocumentKind, IncidentDocument } from '../document/model';
import type { MeasuredTemplate } from './built-in';

/** Which template a document is measured by; undefined for a kind that has none. */
export function templateOf(kind: DocumentKind, { sections }: Pick<IncidentDocument, 'sections'>): MeasuredTemplate | undefined {
  if (kind === 'review') return undefined;
  if (kind !== 'runbook') return kind;
  // Alert runbooks say first what the alert means; procedures start from what a person sees.
  const has = (concept: string) => sections.some((section) => section.concept === concept);
  return has('meaning') && !has('symptoms') ? 'runbook-alert' : 'runbook';
}
