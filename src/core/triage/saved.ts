import type { TriageState } from './state';

/** What is worth saving of a triage, for `restore`: all but the facts, which are looked up anew. */
export function toJson(state: TriageState): unknown {
  const { facts: _, ...answers } = state;
  return answers;
}
