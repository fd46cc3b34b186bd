import type { Stream } from '../terminal';

const firstAfter = 500;
const every = 100;

/** A line on a terminal that says how far a long run is; nothing where nobody looks. `now` in milliseconds. */
export class Progress {
  private readonly begin: number;
  private shown = 0;

  constructor(private readonly stream: Stream, private readonly total: number, private readonly now: () => number) {
    this.begin = now();
  }

  step(done: number): void {
    if (!this.stream.isTerminal) return;
    const at = this.now();
    if (at - this.begin < firstAfter || at - this.shown < every) return;
    this.shown = at;
    this.stream.write(`\r\u001b[KLinting ${done} of ${this.total}…`);
  }

  /** Takes the line away, so that what follows stands alone. */
  end(): void {
    if (this.shown > 0) this.stream.write('\r\u001b[K');
  }
}
