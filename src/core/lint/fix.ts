import type { TextEdit } from '../edit/text-edit';
import type { Finding, Fix } from './finding';

/** The fix that a person would most likely choose. */
export function preferredFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.preferred);
}

/**
 * The edits of all safe fixes, sorted by position. A fix that touches text another one already changes is left out whole:
 * linting the result finds it again.
 */
export function fixAll(findings: readonly Finding[]): TextEdit[] {
  return combine(findings.flatMap((finding) => (finding.isFixable ? finding.fixes.find((fix) => fix.safe) : undefined) ?? []));
}

/** The edits of as many fixes as fit together, earlier ones first, sorted by position. */
export function combine(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((one, other) => one.start - other.start);
}

/** Two insertions at one place collide as well, since their order would be a guess. */
function collide(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
