import type { Block, Concept, Section, Span } from './model';

/** What is known of a section as it begins. */
type Begun = Omit<Section, 'body' | 'own' | 'blocks'>;

/** A section while it is read: open until the next one of its level begins. */
export class FoundSection implements Section {
  readonly concept: Concept | undefined;
  readonly title: string;
  readonly form: Section['form'];
  readonly level: number;
  readonly line: number;
  readonly heading: Span;
  readonly titleSpan: Span;
  readonly parent: Section | undefined;
  readonly body: { readonly start: number; end: number };
  readonly own: { readonly start: number; end: number };
  /** Blocks of the list item that a label begins, the document's blocks from `first` up to `last`, then what a list begins with. */
  inner: readonly Block[] = [];
  tail: readonly Block[] = [];
  last: number;
  cut = false;

  /** `first` is the first of all blocks that may be its own. */
  constructor(private readonly all: readonly Block[], private readonly first: number, begun: Begun) {
    this.concept = begun.concept;
    this.title = begun.title;
    this.form = begun.form;
    this.level = begun.level;
    this.line = begun.line;
    this.heading = begun.heading;
    this.titleSpan = begun.titleSpan;
    this.parent = begun.parent;
    const { end } = begun.heading;
    this.body = { start: end, end };
    this.own = { start: end, end };
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
