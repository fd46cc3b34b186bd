import type * as vscode from 'vscode';
import type { DocumentChange } from '../../core/index/document-index';
import { othersTurn } from './others-turn';

/** How long to wait for more events of one burst, such as a `git pull`; milliseconds. */
const burst = 50;
/** How long files are read before others get their turn on the thread; milliseconds. */
const stretch = 15;
/** Files that are waited for at once, where reading takes waiting. */
const together = 64;
/** Listeners hear of what was read no more often than this, and get no more than a tenth of the time; milliseconds. */
const pause = 200;

/** What came of the files that were waiting. */
export interface ReadRun {
  readonly files: number;
  /** Milliseconds. */
  readonly took: number;
  /** The longest time for which nothing else had its turn on the thread; milliseconds. */
  readonly longestStretch: number;
}

/** Files waiting to be read: each once however many events name it, for a few milliseconds at a time. */
export class ReadQueue implements vscode.Disposable {
  private readonly waiting = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<ReadRun> = Promise.resolve({ files: 0, took: 0, longestStretch: 0 });
  /** Unlike the promise, over as soon as the run is: what is added a moment later is read by another one. */
  private isRunning = false;
  private disposed = false;
  private changes: DocumentChange[] = [];
  /** What has been cancelled of the files that are waited for. */
  private cancelled: ((key: string) => boolean)[] = [];
  private appliedAt = 0;
  private pause = 0;

  constructor(
    private readonly read: (uri: vscode.Uri) => DocumentChange | PromiseLike<DocumentChange>,
    private readonly apply: (changes: readonly DocumentChange[]) => void,
  ) {}

  add(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    this.timer ??= setTimeout(() => void this.drain(), burst);
  }

  /** Reads what is waiting now; resolves when nothing is. */
  drain(): Promise<ReadRun> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isRunning) this.last = this.run();
    return this.last;
  }

  /** Forgets files that need no reading any more. */
  cancel(isMeant: (key: string) => boolean): void {
    for (const key of [...this.waiting.keys()]) if (isMeant(key)) this.waiting.delete(key);
    this.changes = this.changes.filter(([key]) => !isMeant(key));
    this.cancelled.push(isMeant);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.waiting.clear();
    this.changes = [];
  }

  private async run(): Promise<ReadRun> {
    const start = performance.now();
    let files = 0;
    let longestStretch = 0;
    const stretchOf = <Result>(work: () => Result): Result => {
      const begin = performance.now();
      const result = work();
      longestStretch = Math.max(longestStretch, performance.now() - begin);
      return result;
    };
    this.isRunning = true;
    try {
      while (this.waiting.size > 0) {
        const { read, slow } = stretchOf(() => this.readSome());
        files += read;
        if (slow.length > 0) await this.keep(slow);
        else if (this.waiting.size > 0) await othersTurn();
        if (this.disposed) break;
        if (this.waiting.size === 0 || performance.now() - this.appliedAt <= this.pause) continue;
        stretchOf(() => this.tell());
        await othersTurn();
      }
      stretchOf(() => this.tell());
    } finally {
      this.isRunning = false;
    }
    return { files, took: performance.now() - start, longestStretch };
  }

  /** Reads for a stretch. What it has to wait for is in `slow`, all else among the changes. */
  private readSome(): { readonly read: number; readonly slow: readonly PromiseLike<DocumentChange>[] } {
    const begin = performance.now();
    const slow: PromiseLike<DocumentChange>[] = [];
    let read = 0;
    for (const [key, uri] of this.waiting) {
      this.waiting.delete(key);
      read += 1;
      const change = this.read(uri);
      if ('then' in change) slow.push(change);
      else this.changes.push(change);
      if (slow.length >= together || performance.now() - begin > stretch) break;
    }
    return { read, slow };
  }

  private async keep(slow: readonly PromiseLike<DocumentChange>[]): Promise<void> {
    this.cancelled = [];
    const changes = await Promise.all(slow);
    this.changes.push(...changes.filter(([key]) => !this.cancelled.some((isMeant) => isMeant(key))));
  }

  private tell(): void {
    const { changes } = this;
    if (changes.length === 0) return;
    this.changes = [];
    const start = performance.now();
    this.apply(changes);
    this.appliedAt = performance.now();
    this.pause = Math.max(pause, 10 * (this.appliedAt - start));
  }
}
