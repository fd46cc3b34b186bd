import type { TicketDraft } from '../capabilities';

/**
 * The facts as Markdown in which nothing of them is markup, nobody is told because of an `@`, and no other issue is linked by a `#`;
 * the sign stands in a comment that nobody sees.
 */
export function bodyOf({ facts, sign }: TicketDraft): string {
  const lines = facts.map(({ label, value }) => `- **${plain(label)}**: ${plain(value)}`);
  return [...lines, '', commentOf(sign)].join('\n');
}

/** By which an issue is found again. */
export function commentOf(sign: string): string {
  return `<!-- incident-desk: ${sign.replace(/[^\w.-]/g, '')} -->`;
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&$]/g, '\\$&').replace(/[@#]/g, '$&<!-- -->');
}
