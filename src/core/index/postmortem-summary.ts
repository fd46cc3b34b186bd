import { sectionOf } from '../document/facts';
import type { IncidentDocument } from '../document/model';
import { isPublished } from '../document/published';
import { deadlinesOf, endOf } from '../incident/deadlines';
import type { Policy, Severity } from '../policy/schema';
import { blanksIn } from '../template/blanks';
import { dayAt } from '../time/local-moment';
import type { PostmortemSummary } from './summary';

/** The deadlines are those that the linter holds a postmortem to: there are none where its severity does not require one. */
export function publicationOf(
  document: IncidentDocument, severity: Severity | undefined, policy: Policy,
): Pick<PostmortemSummary, 'published' | 'unwritten' | 'draftBy' | 'publishBy'> {
  const end = severity?.postmortem.duty === 'required' ? endOf(document, policy) : undefined;
  const published = isPublished(document);
  if (!severity || end === undefined) return { published };
  const { draft, publish } = deadlinesOf(end, severity, policy);
  return { published, unwritten: (!published && isUnwritten(document)) || undefined, draftBy: dayAt(draft, policy.timeZone), publishBy: dayAt(publish, policy.timeZone) };
}

const ofDraft = ['summary', 'impact', 'rootCause'] as const;

/** Whether one of the sections that a draft is about has blanks of its template. */
function isUnwritten(document: IncidentDocument): boolean {
  return ofDraft.some((concept) => {
    const body = sectionOf(document, concept)?.body;
    return body !== undefined && blanksIn(document.text.slice(body.start, body.end)).length > 0;
  });
}
