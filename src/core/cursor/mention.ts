import type { IncidentDocument, Span } from '../document/model';
import type { Policy, Severity } from '../policy/schema';

/** Something a reader may want to know more about. */
export type Mention =
  | { readonly kind: 'severity'; readonly span: Span; readonly severity: Severity }
  | { readonly kind: 'date'; readonly span: Span; readonly day: string }
  | { readonly kind: 'owner'; readonly span: Span; readonly owner: string };

const isoDate = /\d{4}-\d{2}-\d{2}/g;
/** Longer lines are data, not prose; looking around the pointer is enough there. */
const window = 200;

/** What is written under the pointer: a severity of the policy, an owner, or a date. */
export function mentionAt(document: IncidentDocument, policy: Policy, offset: number): Mention | undefined {
  return severityAt(document.text, policy, offset) ?? ownerAt(document, offset) ?? dateAt(document.text, offset);
}

function severityAt(text: string, policy: Policy, offset: number): Mention | undefined {
  for (const severity of policy.severities) {
    const length = severity.id.length;
    const near = text.slice(Math.max(0, offset - length), offset + length).toLowerCase();
    const at = near.indexOf(severity.id.toLowerCase());
    if (at < 0) continue;
    const start = Math.max(0, offset - length) + at;
    if (offset > start + length || isWord(text, start - 1) || isWord(text, start + length)) continue;
    return { kind: 'severity', span: { start, end: start + length }, severity };
  }
  return undefined;
}

function ownerAt(document: IncidentDocument, offset: number): Mention | undefined {
  for (const { owners } of document.actionItems) {
    const owner = owners.find(({ start, end }) => start <= offset && offset <= end);
    if (owner) return { kind: 'owner', span: { start: owner.start, end: owner.end }, owner: owner.value };
  }
  return undefined;
}

function dateAt(text: string, offset: number): Mention | undefined {
  const from = Math.max(0, offset - window);
  for (const match of text.slice(from, offset + window).matchAll(isoDate)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end && !Number.isNaN(Date.parse(match[0]))) return { kind: 'date', span: { start, end }, day: match[0] };
  }
  return undefined;
}

function isWord(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(offset));
}
