import type { Block, Span } from '../model';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';
import { closesFence, skipSpaces, trimSpaces } from './markers';

export class FencedCode implements Leaf {
  readonly concrete = true;
  readonly interruptible = true;
  private readonly start: number;
  private readonly marker: number;
  private readonly info: Span | undefined;
  private bodyEnd = -1;
  private end: number;
  private closed = false;

  constructor(
    line: Line,
    private readonly length: number,
    private readonly nextLine: number,
  ) {
    const { text, first, end } = line;
    this.start = first;
    this.marker = text.charCodeAt(first);
    this.end = end;
    const info = skipSpaces(text, first + length, end);
    this.info = info < end ? { start: info, end: trimSpaces(text, info, end) } : undefined;
  }

  take(line: Line, lazy: boolean): Taken {
    if (lazy) return Taken.No;
    this.end = line.end;
    if (line.indent <= 3 && closesFence(line.text, line.first, line.end, this.marker, this.length)) {
      this.closed = true;
      return Taken.Last;
    }
    this.bodyEnd = line.end;
    return Taken.Yes;
  }

  close(blocks: Block[], next: number): boolean {
    const { start, info } = this;
    const swallows = !this.closed && next >= 0;
    const end = swallows ? next : this.end;
    const bodyStart = Math.min(this.nextLine, end);
    const body = { start: bodyStart, end: Math.max(bodyStart, Math.min(this.bodyEnd, end)) };
    blocks.push({ type: 'code', start, end, fenced: true, info, body });
    return swallows;
  }
}
