import type { Block, TableCell, TableRow } from '../model';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';
import { startsBlock } from './starts';
import { readRow } from './table';

export class TableRows implements Leaf {
  readonly concrete = false;
  readonly interruptible = false;
  private readonly rows: TableRow[];
  private readonly room: TableCell[] = [];

  constructor(
    header: TableRow,
    private end: number,
  ) {
    this.rows = [header];
  }

  take(line: Line, lazy: boolean): Taken {
    if (lazy || line.blank || line.indent > 3 || startsBlock(line, false)) return Taken.No;
    this.rows.push(readRow(line.text, line.first, line.end, this.room));
    this.end = line.end;
    return Taken.Yes;
  }

  close(blocks: Block[]): boolean {
    blocks.push({ type: 'table', start: this.rows[0]!.start, end: this.end, rows: this.rows });
    return false;
  }
}
