import type { Block, IncidentDocument, Span } from './model';

/** A part of a document in which one rule, or every rule where `rule` is undefined, keeps silent. */
export interface DisabledRange extends Span {
  /** As written: `file-name` or `incident-desk:file-name`. */
  readonly rule: string | undefined;
}

/**
 * The ranges of the document's `<!--lint disable id-->`, `enable` and `ignore` comments, in remark-message-control's sense:
 * `disable` holds up to `enable` or the end, `ignore` for the block that follows. Empty for nearly every document, and found
 * out without a parse there.
 */
export function disabledRanges(document: IncidentDocument): readonly DisabledRange[] {
  if (!document.text.includes('<!--') || !mention.test(document.text)) return [];
  const reader = new DirectiveReader(document.text);
  reader.blocks(document.blocks);
  return reader.finish();
}

const mention = /<!--\s{0,20}lint\s/;
const directiveComment = /<!--\s{0,20}lint\s{1,20}(enable|disable|ignore)(?!\w|-[^-])([^<>]{0,1000}?)-->/g;

class DirectiveReader {
  private readonly ranges: DisabledRange[] = [];
  /** Where each rule (undefined: every rule) was last switched off. */
  private readonly off = new Map<string | undefined, number>();

  constructor(private readonly text: string) {}

  blocks(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.type === 'html') this.comments(block, blocks[index + 1]?.end);
      else if (block.type === 'paragraph' || block.type === 'heading') this.comments(block, block.end);
      else if (block.type === 'list') for (const item of block.items) this.blocks(item.children);
      else if (block.type === 'blockquote' || block.type === 'footnoteDefinition') this.blocks(block.children);
    });
  }

  finish(): readonly DisabledRange[] {
    for (const [rule, start] of this.off) this.ranges.push({ start, end: this.text.length, rule });
    return this.ranges.sort((a, b) => a.start - b.start);
  }

  /** `ignoredTo`: where the block that `ignore` speaks of ends. */
  private comments(block: Span, ignoredTo: number | undefined): void {
    for (const { 0: comment, 1: verb, 2: words = '', index } of this.text.slice(block.start, block.end).matchAll(directiveComment)) {
      const start = block.start + index;
      if (this.text[start - 1] === '`') continue;
      const ids = words.split(/\s+/).filter((id) => id !== '');
      const rules: readonly (string | undefined)[] = ids.length === 0 ? [undefined] : ids;
      if (verb === 'disable') for (const rule of rules) this.off.set(rule, this.off.get(rule) ?? start);
      else if (verb === 'enable') this.enable(ids.length === 0 ? [...this.off.keys()] : rules, start + comment.length);
      else if (ignoredTo !== undefined) for (const rule of rules) this.ranges.push({ start, end: ignoredTo, rule });
    }
  }

  private enable(rules: readonly (string | undefined)[], end: number): void {
    for (const rule of rules) {
      const start = this.off.get(rule);
      if (start !== undefined) this.ranges.push({ start, end, rule });
      this.off.delete(rule);
    }
  }
}
