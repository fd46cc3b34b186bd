import type * as vscode from 'vscode';
import type { DocumentChange } from '../../core/index/document-index';

/** How long to wait for more events of one burst, such as a `git pull`; milliseconds. */
const burst = 50;
/** Documents read before the others get their turn on the thread. */
const batch = 64;

/** Files waiting to be read: each once however many events name it, in batches, one batch at a time. */
export class ReadQueue implements vscode.Disposable {
  private readonly waiting = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private disposed = false;

  constructor(
    private readonly read: (uri: vscode.Uri) => Promise<DocumentChange>,
    private readonly apply: (changes: readonly DocumentChange[]) => void,
  ) {}

  add(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    this.timer ??= setTimeout(() => void this.drain(), burst);
  }

  /** Reads what is waiting now; resolves when nothing is. */
  drain(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Forgets files that need no reading any more. */
  cancel(isMeant: (key: string) => boolean): void {
    for (const key of [...this.waiting.keys()]) if (isMeant(key)) this.waiting.delete(key);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0) {
      const next = [...this.waiting.values()].slice(0, batch);
      for (const uri of next) this.waiting.delete(uri.toString());
      const changes = await Promise.all(next.map((uri) => this.read(uri)));
      if (this.disposed) return;
      this.apply(changes);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}
