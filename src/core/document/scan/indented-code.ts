import type { Block } from '../model';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';

export class IndentedCode implements Leaf {
  readonly concrete = false;
  readonly interruptible = true;
  private readonly start: number;
  private end: number;

  constructor(line: Line) {
    this.start = line.at;
    this.end = line.end;
  }

  take(line: Line, lazy: boolean): Taken {
    if (lazy) return Taken.No;
    if (line.indent >= 4) this.end = line.end;
    else if (!line.blank) return Taken.No;
    return Taken.Yes;
  }

  close(blocks: Block[]): boolean {
    const { start, end } = this;
    blocks.push({ type: 'code', start, end, fenced: false, info: undefined, body: { start, end } });
    return false;
  }
}
