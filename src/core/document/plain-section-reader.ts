import { Code, lineEnd, trimEnd } from './characters';
import type { FoundSection } from './found-section';
import type { Block, Code as CodeBlock, List, Paragraph } from './model';
import { plainName } from './plain-names';
import { has, within } from './report';
import { nextLine, restOf } from './rest-of-block';
import { grouping, listing, mostLabels, SectionReader } from './section-reader';

/** Reads a report that is written without Markdown, where a line that is no more than a name begins a section. */
export class PlainSectionReader extends SectionReader {
  protected override block(block: Block, index: number): void {
    if (block.type === 'paragraph') this.plain(block, index);
    else if (block.type === 'code') this.centred(block, index);
    else if (block.type === 'list' && block.ordered) this.numbered(block, index);
    else super.block(block, index);
  }

  /** Lines that are no more than a name, such as `ROOT CAUSE` or `== Timeline ==`, and lines that begin with one: `Impact: 3 users`. */
  private plain(block: Paragraph, index: number): void {
    const { text } = this.source;
    if (text.charCodeAt(block.start) === Code.Hash) {
      this.unspacedHeading(block, index);
      return;
    }
    let section: FoundSection | undefined;
    let from = block.start;
    for (let at = block.start; at < block.end;) {
      const end = lineEnd(text, at, block.end);
      const name = plainName(this.source, at, end);
      // `Improvements:` below the name of a list of actions is a group of it.
      if (name?.alone === true && !(name.concept !== undefined && grouping.has(name.concept) && has(this.open.at(-1), name.concept))) {
        const before = restOf(text, from, at).map((rest) => ({ ...rest, end: trimEnd(text, rest.start, at) }));
        if (section !== undefined) section.inner = before;
        else if (before.length > 0 && this.open.length > 0) this.open[this.open.length - 1]!.tail = before;
        section = this.begin({ form: 'bold', heading: { start: at, end }, words: name.words, concept: name.concept }, index);
        from = end;
      } else if (name?.alone === false && name.concept !== undefined && !within(this.open.at(-1), listing)) {
        this.inline({ words: name.words, bold: false, colon: true, start: at, end: name.end }, name.concept, end, index, 'bold');
      }
      at = nextLine(text, end, block.end);
    }
    if (section !== undefined) section.inner = restOf(text, from, block.end);
  }

  /** A name that its writer moved to the middle of the line, which is code to Markdown. */
  private centred({ fenced, body }: CodeBlock, index: number): void {
    const { text } = this.source;
    const name = fenced || lineEnd(text, body.start, body.end) < trimEnd(text, body.start, body.end) ? undefined : plainName(this.source, body.start, lineEnd(text, body.start, body.end));
    if (name?.alone === true && name.concept !== undefined) this.begin({ form: 'bold', heading: body, words: name.words, concept: name.concept }, index);
  }

  /** `1. Summary` with text behind it; a list of nothing but names is a table of contents. */
  private numbered(block: List, index: number): void {
    if (block.items.length > mostLabels || (block.items.length > 1 && block.items.every(({ children }) => children.length === 1))) return;
    for (const { start, children: [first, ...others], end } of block.items) {
      const name = first?.type === 'paragraph' ? plainName(this.source, first.start, first.end) : undefined;
      if (first === undefined || name?.alone !== true) continue;
      const section = this.begin({ form: 'bold', heading: { start, end: first.end }, words: name.words, concept: name.concept }, index);
      section.inner = others;
      if (block.items.length > 1 && end < block.end) this.open.pop()?.close(end, index + 1);
    }
  }
}
