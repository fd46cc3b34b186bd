import type { Span } from '../../document/model';

/**
 * How a shell reads a stretch of a command line. `opaque` is everywhere that quoting follows rules of its own: parameter
 * expansions, arithmetic, backticks, here-strings, and whatever lacks its end.
 */
export type Quoting = 'none' | 'single' | 'double' | 'heredoc' | 'comment' | 'opaque';

export interface Region extends Span {
  readonly quoting: Quoting;
}

/** A command line as its shell reads it. */
export interface ShellReading {
  /** Side by side, in order, over all of the text. */
  readonly regions: readonly Region[];
  /** The line feeds that end a command, and so the places where a text can be typed in parts. */
  readonly ends: readonly number[];
  /** Whether the shell would wait for more: an open quote, a here-document, an operator at the end. */
  readonly isOpen: boolean;
}

/** Collects regions from left to right. */
export class Regions {
  private readonly found: Region[] = [];
  private start = 0;
  private quoting: Quoting = 'none';

  /** From `at` on, the text is read like this. */
  turn(at: number, quoting: Quoting): void {
    if (quoting === this.quoting) return;
    if (at > this.start) this.found.push({ start: this.start, end: at, quoting: this.quoting });
    this.start = at;
    this.quoting = quoting;
  }

  /** Ends at `end`; with `since`, all from that region on is opaque, because its end is missing. */
  close(end: number, since?: number): Region[] {
    if (end > this.start) this.found.push({ start: this.start, end, quoting: this.quoting });
    return since === undefined ? this.found : this.found.map((region) => (region.end > since ? { ...region, quoting: 'opaque' } : region));
  }
}

/** The region that holds the offset. */
export function regionAt({ regions }: Pick<ShellReading, 'regions'>, offset: number): Region | undefined {
  let low = 0;
  let high = regions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const region = regions[middle]!;
    if (offset < region.start) high = middle - 1;
    else if (offset >= region.end) low = middle + 1;
    else return region;
  }
  return undefined;
}
