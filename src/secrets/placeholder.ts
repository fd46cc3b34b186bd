/** Fewer different characters than this in what should be random is no key anyone has used. */
const leastVariety = 6;

/**
 * Whether a text has only the shape of a secret: masked (`AKIAXXXXXXXX…`), an example out of a manual, or a name for what
 * belongs there.
 */
export function isPlaceholder(secret: string): boolean {
  return /EXAMPLE|example|REDACTED|redacted|[Yy]our|YOUR|[*•…]|\.\.\.|<[^<>]*>|\$\{|\{\{/.test(secret)
    || /(.)\1{5}/.test(secret)
    || /123456|abcdef|ABCDEF|abc123/.test(secret)
    || new Set(secret.slice(4)).size < leastVariety;
}
