import type { IncidentDocument } from '../document/model';
import { isPublished } from '../document/published';
import { deadlinesOf, endOf } from '../incident/deadlines';
import type { Policy, Severity } from '../policy/schema';
import { dayAt } from '../time/local-moment';
import type { PostmortemSummary } from './summary';

/** The deadlines are those that the linter holds a postmortem to: there are none where its severity does not require one. */
export function publicationOf(
  document: IncidentDocument, severity: Severity | undefined, policy: Policy,
): Pick<PostmortemSummary, 'published' | 'draftBy' | 'publishBy'> {
  const end = severity?.postmortem.duty === 'required' ? endOf(document, policy) : undefined;
  if (!severity || end === undefined) return { published: isPublished(document) };
  const { draft, publish } = deadlinesOf(end, severity, policy);
  return { published: isPublished(document), draftBy: dayAt(draft, policy.timeZone), publishBy: dayAt(publish, policy.timeZone) };
}
