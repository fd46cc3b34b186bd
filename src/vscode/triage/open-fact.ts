import type { TriageState } from '../../core/triage/state';
import { openTarget } from '../page/open-target';

/** Opens what a fact of this triage points to, beside the wizard; nothing that the facts don't name. */
export function openFact({ facts }: TriageState, target: string): Promise<void> {
  const known = Object.values(facts).flatMap((fact) => (fact.status === 'found' ? fact.items : []));
  return openTarget(target, new Set(known.flatMap((item) => item.target ?? [])));
}
