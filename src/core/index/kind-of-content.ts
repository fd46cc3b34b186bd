import type { DocumentKind, IncidentDocument, KnownConcept } from '../document/model';

/** What a document must be by the sections it has; undefined where too few of them tell. For files that neither place nor title explains. */
export function kindOfContent({ title, sections, timeline, actionItems }: IncidentDocument): DocumentKind | undefined {
  const named = kindOfTitle(title?.value ?? '');
  if (named) return named;
  const concepts = new Set(sections.map(({ concept }) => concept));
  const count = (known: readonly KnownConcept[]) => known.filter((concept) => concepts.has(concept)).length;
  const postmortem = count(ofPostmortems) + Number(timeline.length > 1) + Number(actionItems.length > 0);
  const runbook = count(ofRunbooks);
  if (postmortem >= 2 && postmortem >= runbook) return 'postmortem';
  if (runbook >= 2) return 'runbook';
  return postmortem > 0 ? 'postmortem' : runbook > 0 ? 'runbook' : undefined;
}

const ofPostmortems: readonly KnownConcept[] = ['timeline', 'rootCause', 'actionItems', 'wentWell', 'wentBadly', 'gotLucky', 'lessons', 'detection'];
const ofRunbooks: readonly KnownConcept[] = ['meaning', 'symptoms', 'diagnosis', 'mitigation', 'rollback', 'verification', 'escalation', 'prerequisites'];

function kindOfTitle(title: string): DocumentKind | undefined {
  if (/\b(?:run|play)book\b/i.test(title)) return 'runbook';
  return /\b(?:post[- ]?mortem|rca|root cause analysis|(?:incident|outage|post-incident) (?:report|review))\b/i.test(title) ? 'postmortem' : undefined;
}
