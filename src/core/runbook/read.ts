import { lineAt } from '../document/lines';
import type { Block, Code, Heading, IncidentDocument, List, ListItem } from '../document/model';
import { commandBlock } from './command-blocks';
import { Numbered } from './digest';
import { inlineCommand } from './inline-command';
import type { CommandBlock, Runbook, Step } from './model';
import { Purposes, type Purpose } from './sections';
import { isInstruction, leadIn, StepTexts, stepTitle, wordsOf } from './step-words';

/** Reads the steps and command blocks of a runbook, however its author wrote them. Never throws. */
export function readRunbook(document: IncidentDocument): Runbook {
  return new RunbookReader(document).read();
}

interface Ordering { readonly ordered: boolean; readonly isProcedure: boolean }
type OpenStep = Step & { readonly blocks: CommandBlock[] };

class RunbookReader {
  private readonly steps: OpenStep[] = [];
  private readonly blocks: CommandBlock[] = [];
  private readonly keys = new Numbered();
  private readonly texts = new StepTexts();
  private readonly purposes: Purposes;
  /** A heading that is a step of its own, and where its part ends. */
  private headed: { readonly step: OpenStep; readonly end: number } | undefined;

  /** The headings with a number that have been looked at: whether they count what is to be done. */
  private readonly numbered = new Map<Heading, boolean>();

  constructor(private readonly document: IncidentDocument) {
    this.purposes = new Purposes(document);
  }

  read(): Runbook {
    this.walk(this.document.blocks);
    return { steps: this.steps, blocks: this.blocks };
  }

  private walk(blocks: readonly Block[]): void {
    /** The step that code directly behind it still belongs to. */
    let last: OpenStep | undefined;
    blocks.forEach((block, index) => {
      const purpose = this.purposes.at(block.start);
      if (this.headed && block.start >= this.headed.end) this.headed = undefined;
      if (block.type === 'list') last = this.list(block, purpose, blocks[index + 1]);
      else if (block.type === 'code') last = this.code(block, this.headed?.step ?? last, blocks[index - 1]);
      else {
        if (block.type === 'heading') this.heading(blocks, index, block, purpose);
        if (block.type === 'blockquote') this.walk(block.children);
        if (block.type === 'paragraph' && purpose !== 'telling') this.paragraph(block, blocks[index - 1], blocks[index + 1]);
        last = undefined;
      }
    });
  }

  private heading(blocks: readonly Block[], index: number, block: Heading, purpose: Purpose): void {
    const title = this.headed ? undefined : stepTitle(this.document, block.text);
    if (!title || purpose === 'telling') return;
    if (!title.isStep && !this.numbered.has(block)) this.numberedFrom(blocks, index, block);
    let hasCode = false;
    let hasInstructions = false;
    let end = this.document.text.length;
    for (let at = index + 1; at < blocks.length; at++) {
      const each = blocks[at]!;
      if (each.type === 'heading' && each.depth <= block.depth) {
        end = each.start;
        break;
      }
      if (each.type === 'list' && (each.ordered || each.items.some(({ check }) => check !== undefined))) return;
      hasCode ||= each.type === 'code';
      hasInstructions ||= purpose === 'doing' && each.type === 'list' && this.tellsToDo(each);
    }
    if (title.isStep || (this.purposes.concept === undefined && (hasCode || (this.numbered.get(block) && !hasInstructions)))) this.headed = { step: this.begin(block, title.words), end };
  }

  /** Whether the numbered headings beside a first one tell what to do, most of them: `1. Update the address`, `2. Run the pipeline`. */
  private numberedFrom(blocks: readonly Block[], index: number, { depth }: Heading): void {
    const beside: Heading[] = [];
    let instructions = 0;
    for (const each of blocks.slice(index)) {
      if (each.type !== 'heading' || each.depth > depth) continue;
      if (each.depth < depth) break;
      const title = stepTitle(this.document, each.text);
      if (!title) continue;
      beside.push(each);
      if (isInstruction(title.words)) instructions++;
    }
    const isProcedure = beside.length > 1 && instructions * 2 > beside.length;
    for (const each of beside) this.numbered.set(each, isProcedure);
  }

  /** The last item's step, which code behind the list belongs to. */
  private list(list: List, purpose: Purpose, after: Block | undefined): OpenStep | undefined {
    let last: OpenStep | undefined;
    const ordering = { ordered: list.ordered, isProcedure: purpose === 'open' && list.ordered && (this.leadsTo(list, after) || this.tellsToDo(list)) };
    for (const item of list.items) {
      const from = this.blocks.length;
      this.collect(item.children, purpose !== 'telling');
      const own = this.blocks.slice(from);
      const words = wordsOf(this.document, item);
      last = undefined;
      if (!this.headed && this.isStep(ordering, item, purpose, words, own)) last = this.begin(item, words || firstLine(own));
      const step = this.headed?.step ?? last;
      for (const block of own) step?.blocks.push(block);
    }
    return last;
  }

  /** `1. The rest of the nodes:`, and code behind it. */
  private leadsTo({ items }: List, after: Block | undefined): boolean {
    const said = items.at(-1)!.children.at(-1);
    return after?.type === 'code' && (items.length === 1 || (said?.type === 'paragraph' && /[:：]\s*$/.test(this.document.text.slice(said.end - 3, said.end))));
  }

  private isStep({ ordered, isProcedure }: Ordering, { check }: ListItem, purpose: Purpose, words: string, own: readonly CommandBlock[]): boolean {
    if (words === '' && own.length === 0) return false;
    if (own.some(({ shell }) => shell !== undefined)) return true;
    if (purpose === 'telling') return check !== undefined && this.purposes.asksSomebody;
    if (check !== undefined || (purpose === 'doing' && (ordered || isInstruction(words)))) return true;
    return ordered && isProcedure;
  }

  /** Whether some item is an instruction, and the list not a count of things; in other scripts than ours nobody can tell. */
  private tellsToDo({ items }: List): boolean {
    return items.some((item) => {
      const words = wordsOf(this.document, item);
      return isInstruction(words) || /[^\p{Script=Latin}\p{Script=Common}]/u.test(words) || item.children.some(({ type }) => type === 'code');
    });
  }

  /** The command blocks inside of an item, however deep; those in inline code only where things are done. */
  private collect(blocks: readonly Block[], withInline: boolean): void {
    blocks.forEach((block, index) => {
      if (block.type === 'code' || (block.type === 'paragraph' && withInline && blocks[index + 1]?.type !== 'code')) {
        const found = block.type === 'code' ? commandBlock(this.document, block, this.keys) : inlineCommand(this.document, block, true, this.keys);
        if (found) this.blocks.push(found);
      } else if (block.type === 'list') for (const item of block.items) this.collect(item.children, withInline);
      else if (block.type === 'blockquote') this.collect(block.children, withInline);
    });
  }

  /** A command in inline code that is all of a paragraph, or that it ends with; what stands in code below it is meant instead. */
  private paragraph(block: Block, before: Block | undefined, after: Block | undefined): void {
    const found = after?.type === 'code' ? undefined : inlineCommand(this.document, block, false, this.keys);
    if (!found) return;
    this.blocks.push(found);
    const words = leadIn(this.document, this.document.text[block.start] === '`' ? before : block);
    (this.headed?.step ?? this.begin(block, words || found.code)).blocks.push(found);
  }

  /** Code outside of lists: part of the step that it follows, otherwise a command that can be run is a step of its own. */
  private code(block: Code, step: OpenStep | undefined, before: Block | undefined): OpenStep | undefined {
    const found = commandBlock(this.document, block, this.keys);
    if (!found) return step;
    this.blocks.push(found);
    const owner = step ?? (found.shell === undefined ? undefined : this.begin(block, leadIn(this.document, before) || firstLine([found])));
    owner?.blocks.push(found);
    return owner;
  }

  private begin({ start, end }: { readonly start: number; readonly end: number }, words: string): OpenStep {
    const step: OpenStep = {
      start, end, text: this.texts.name(words, this.purposes.title), line: lineAt(this.document.lineStarts, start), blocks: [],
    };
    this.steps.push(step);
    return step;
  }
}

function firstLine([block]: readonly CommandBlock[]): string {
  const line = block?.code.split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
