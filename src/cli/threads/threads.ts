import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LintSettings } from '../lint/settings';
import type { Answer, Asked, Work } from './work';

/** A thread has to load the program and to get it up to speed, which takes as long as this many documents do. */
const documentsWorthAThread = 2_000;
const mostThreads = 16;

/** How many threads to share the work on so many documents between; less than two where one alone is as fast. */
export function threadsFor(documents: number, wanted: number | undefined): number {
  return wanted ?? Math.min(availableParallelism(), mostThreads, Math.floor(documents / documentsWorthAThread));
}

/** Other threads of this program that lint, until they are closed. */
export class Threads {
  private readonly threads: Thread[];

  /** `program` is the file that the program was started from. */
  constructor(program: string, count: number, settings: LintSettings) {
    this.threads = Array.from({ length: count }, () => new Thread(program, settings));
  }

  /** Shares pieces of work between the threads; the answers come in the order of the pieces. Rejects where a thread broke down. */
  async *share<Kind extends keyof Work>(kind: Kind, pieces: readonly Asked<Kind>[]): AsyncGenerator<Answer<Kind>> {
    const answers = pieces.map((piece, index) => this.threads[index % this.threads.length]!.ask(kind, piece));
    for (const answer of answers) yield await answer;
  }

  /** Has every thread do the same. */
  async each<Kind extends keyof Work>(kind: Kind, asked: Asked<Kind>): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.ask(kind, asked)));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

interface Waiting { resolve(answer: unknown): void; reject(error: Error): void }

class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(program: string, workerData: LintSettings) {
    this.worker = new Worker(program, { workerData });
    this.worker.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.waiting.get(id)?.resolve(answer);
      this.waiting.delete(id);
    });
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.values()) reject(error);
    });
  }

  ask<Kind extends keyof Work>(kind: Kind, asked: Asked<Kind>): Promise<Answer<Kind>> {
    const id = this.asked++;
    const answer = new Promise<Answer<Kind>>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    // Whoever waits for an answer before this one hears of the error already.
    answer.catch(() => undefined);
    this.worker.postMessage({ id, kind, asked });
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Small enough that all threads end at about the same time, large enough that telling them takes no time. */
const documentsInABatch = 32;

export function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / documentsInABatch) }, (_, index) => (
    items.slice(index * documentsInABatch, (index + 1) * documentsInABatch)));
}
