import type { Stream } from '../terminal';

const firstAfter = 500;
const every = 100;

/** A line on a terminal that says how far a long run is: `Linting 12 of 3000…`; nothing where nobody looks. `now` in milliseconds. */
export class Progress {
  private readonly begin: number;
  private lastAt = 0;
  private isShown = false;

  constructor(private readonly stream: Stream, private readonly doing: string, private readonly total: number, private readonly now: () => number) {
    this.begin = now();
  }

  step(done: number): void {
    if (!this.stream.isTerminal) return;
    const at = this.now();
    if (at - this.begin < firstAfter || at - this.lastAt < every) return;
    this.lastAt = at;
    this.isShown = true;
    this.stream.write(`\r\u001b[K${this.doing} ${done} of ${this.total}…`);
  }

  /** Takes the line away, so that what follows stands alone. */
  end(): void {
    if (this.isShown) this.stream.write('\r\u001b[K');
    this.isShown = false;
  }
}
