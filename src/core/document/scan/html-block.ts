import type { Block } from '../model';
import { endsHtml, HtmlKind } from './html';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';

export class HtmlBlock implements Leaf {
  readonly concrete = true;
  readonly interruptible = true;
  private readonly endsAtBlank: boolean;

  /** From `start` to the end of its first line so far; `closed` tells that the mark that ends it was on that line. */
  constructor(
    private readonly kind: HtmlKind,
    private readonly start: number,
    private end: number,
    public closed: boolean,
  ) {
    this.endsAtBlank = kind >= HtmlKind.Basic;
  }

  take(line: Line, lazy: boolean): Taken {
    if (lazy || (this.endsAtBlank && line.blank)) return Taken.No;
    this.end = line.end;
    this.closed = endsHtml(line.text, this.kind, line.at, line.end, false);
    return this.closed ? Taken.Last : Taken.Yes;
  }

  close(blocks: Block[], next: number): boolean {
    const swallows = !this.closed && !this.endsAtBlank && next >= 0;
    blocks.push({ type: 'html', start: this.start, end: swallows ? next : this.end });
    return swallows;
  }
}
