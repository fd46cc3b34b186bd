/** How long nothing has to change before something is saved; milliseconds. */
const quiet = 5_000;
/** When what could not be saved is tried once more: by then a full disk may have room again; milliseconds. */
const later = 60_000;

/** Saves something; false where it can't be saved now. Never rejects. */
export type Save = () => Promise<boolean>;

/**
 * When things are saved that change: each once nothing has changed for a while, one after the other. What fails is tried once more, a
 * good while later; what fails then too waits for its next change, so that nobody tries for ever.
 */
export class SaveSchedule {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private saving = Promise.resolve();
  private isDisposed = false;

  /** What `key` names has changed. */
  saveSoon(key: string, save: Save): void {
    this.saveAfter(quiet, key, save, () => {
      // A change has come since: that one is saved.
      if (!this.waiting.has(key)) this.saveAfter(later, key, save, () => undefined);
    });
  }

  dispose(): void {
    this.isDisposed = true;
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  private saveAfter(pause: number, key: string, save: Save, failed: () => void): void {
    if (this.isDisposed) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(key, setTimeout(() => {
      this.waiting.delete(key);
      this.saving = this.saving.then(async () => {
        if (!(await save())) failed();
      });
    }, pause));
  }
}
