import type { TicketFact } from '../capabilities';

/** The facts as a list in HTML, in which nothing of them is a tag. */
export function htmlOf(facts: readonly TicketFact[]): string {
  return `<ul>${facts.map(({ label, value }) => `<li><strong>${escaped(label)}</strong>: ${escaped(value)}</li>`).join('')}</ul>`;
}

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&${names[character]!};`);
}
