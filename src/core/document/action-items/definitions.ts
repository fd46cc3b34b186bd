import { Code, indexWithin, skipBlank } from '../characters';
import type { Written } from '../model';
import type { Source } from '../source';
import type { Ticket } from './tickets';

/** Link definitions (`[issue]: https://…`), looked up only where an item refers to one. */
export class Definitions {
  private targets: Map<string, Written<string>> | undefined;

  constructor(private readonly source: Source) {}

  /** The address behind a reference; the ticket itself where it is none. */
  resolve(ticket: Ticket): Written<string> {
    const target = this.isReference(ticket) ? this.find(ticket.value) : undefined;
    return target ?? { value: ticket.value, start: ticket.start, end: ticket.end };
  }

  /** Whether the ticket is a `[text][reference]` that nothing defines. */
  unknown(ticket: Ticket): boolean {
    return this.source.text.charCodeAt(ticket.start - 1) === Code.BracketOpen && this.source.text.charCodeAt(ticket.start - 2) === Code.BracketClose && this.find(ticket.value) === undefined;
  }

  private isReference({ start, whole }: Ticket): boolean {
    return this.source.text.charCodeAt(start - 1) === Code.BracketOpen && this.source.text.charCodeAt(start - 2) !== Code.BracketOpen && whole.start < start;
  }

  private find(name: string): Written<string> | undefined {
    this.targets ??= this.read();
    return this.targets.get(name.toLowerCase());
  }

  private read(): Map<string, Written<string>> {
    const { text, blocks } = this.source;
    const targets = new Map<string, Written<string>>();
    for (const block of blocks) {
      if (block.type !== 'definition') continue;
      const close = indexWithin(text, Code.BracketClose, block.start, block.end);
      if (close < 0 || text.charCodeAt(close + 1) !== Code.Colon) continue;
      const start = skipBlank(text, close + 2, block.end);
      const space = indexWithin(text, Code.Space, start, block.end);
      const end = space < 0 ? block.end : space;
      const key = text.slice(indexWithin(text, Code.BracketOpen, block.start, close) + 1, close).toLowerCase();
      if (!targets.has(key)) targets.set(key, { value: text.slice(start, end), start, end });
    }
    return targets;
  }
}
