import type { Block, Concept, Section, Span } from './model';

/** A section while it is read: open until the next one of its level begins. */
export class FoundSection implements Section {
  readonly body: { readonly start: number; end: number };
  readonly own: { readonly start: number; end: number };
  /** Blocks of the list item that a label begins, the document's blocks from `first` up to `last`, then what a list begins with. */
  inner: readonly Block[] = [];
  tail: readonly Block[] = [];
  last: number;
  cut = false;

  constructor(
    private readonly all: readonly Block[],
    readonly concept: Concept | undefined,
    readonly title: string,
    readonly form: Section['form'],
    readonly level: number,
    readonly line: number,
    readonly heading: Span,
    readonly titleSpan: Span,
    readonly parent: Section | undefined,
    bodyStart: number,
    private readonly first: number,
  ) {
    this.body = { start: bodyStart, end: bodyStart };
    this.own = { start: bodyStart, end: bodyStart };
    this.last = first;
  }

  get blocks(): readonly Block[] {
    const outer = this.all.slice(this.first, this.last);
    return this.inner.length === 0 && this.tail.length === 0 ? outer : [...this.inner, ...outer, ...this.tail];
  }

  /** `own` ends where the first section inside begins. */
  cutOwn(end: number): void {
    if (this.cut) return;
    this.cut = true;
    this.own.end = Math.max(end, this.own.start);
  }

  close(end: number, last: number): void {
    this.cutOwn(end);
    this.body.end = Math.max(end, this.body.start);
    this.last = Math.max(last, this.first);
  }
}
