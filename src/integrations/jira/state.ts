import type { Ticket } from '../capabilities';
import { textAt } from '../http/read';

/** What teams call a resolution or a state by which nothing was done; in their own language, as Jira gives no more than the name. */
const nothingDone = /\b(?:won['’]?t|will not|duplicate|declined|cannot reproduce|cancell?ed|rejected|abandoned|invalid|obsolete|not needed|no longer needed|geannuleerd|afgewezen|vervallen|dubbel|niet nodig)\b/i;

/** What became of an issue. Every status is of one of three categories; only `done` closes it. */
export function stateOf(issue: unknown): Ticket['state'] {
  if (textAt(issue, 'fields', 'status', 'statusCategory', 'key') !== 'done') return 'open';
  const names = [textAt(issue, 'fields', 'resolution', 'name'), textAt(issue, 'fields', 'status', 'name')];
  return names.some((name) => name !== undefined && nothingDone.test(name)) ? 'dropped' : 'done';
}
