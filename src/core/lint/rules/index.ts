import type { Rule } from '../rule';
// Structure
// Time
// Analysis
// Actions
// Runbooks
// Safety

/** Every rule there is, in the order in which they are documented. */
export const rules: readonly Rule[] = [
  // Structure
  // Time
  // Analysis
  // Actions
  // Runbooks
  // Safety
];
