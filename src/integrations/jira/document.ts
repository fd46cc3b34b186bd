import type { TicketFact } from '../capabilities';

/** Text in Atlassian's document format, which holds text and no markup in it. */
interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'strong' }[];
}

/** The facts as a list in Atlassian's document format. */
export function documentOf(facts: readonly TicketFact[]): unknown {
  const items = facts.map(({ label, value }) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: label, marks: [{ type: 'strong' }] }, { type: 'text', text: `: ${value}` }] satisfies TextNode[] }],
  }));
  // A list has to have an item.
  return { type: 'doc', version: 1, content: items.length > 0 ? [{ type: 'bulletList', content: items }] : [] };
}
