const pages = 'https://github.com/incident-desk/incident-desk/blob/main/src/core/lint/rules';

/** Address of the rule's documentation. */
export function pageOf(rule: string): string {
  return `${pages}/${rule}/README.md`;
}
