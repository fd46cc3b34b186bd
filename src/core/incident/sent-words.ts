import { renderMessage, type MessageName } from './messages';
import type { LiveIncident } from './record';

/**
 * What the record keeps of a message that was sent: the lines that its writer added to what the record says itself, otherwise
 * all of it, and of the block, which only repeats the record, its first line.
 */
export function sentWords(name: MessageName, text: string, { record, policy }: LiveIncident, now: number): string {
  const lines = linesOf(text);
  const known = new Set(linesOf(renderMessage(name, record, policy, { now })));
  const own = lines.filter((line) => !known.has(line));
  if (own.length > 0) return own.join('\n');
  return name === 'incident' ? lines[0] ?? '' : lines.join('\n');
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
}
