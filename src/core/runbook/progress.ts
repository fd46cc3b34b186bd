import type { Values } from './fill-in';
import type { Runbook, Step } from './model';

/** How a command ended: with its exit code, or as somebody said who watched it. */
export type Outcome = number | 'worked' | 'failed';

/** What is known of a command: how it ended, or only that it was begun. */
export type Standing = Outcome | 'started';

export interface StepState {
  readonly done: boolean;
  /** Of the last command of the step that was run. */
  readonly outcome: Standing | undefined;
}

/** How far a run of a runbook has come. */
export interface Progress {
  /** When it began, as it is written: `2026-11-24 12:00 UTC`. */
  readonly began: string;
  /** By the texts of the steps. */
  readonly steps: ReadonlyMap<string, StepState>;
  readonly values: Values;
}

/** Of the steps that the runbook has now. */
export function countDone({ steps }: Runbook, progress: Progress): number {
  return steps.filter(({ text }) => progress.steps.get(text)?.done).length;
}

export function succeeded(outcome: Standing): boolean {
  return outcome === 0 || outcome === 'worked';
}

/** Whether a step is done when that command of it has succeeded: the last one is its check, or the only one. */
export function completes({ blocks }: Step, key: string): boolean {
  return blocks.filter(({ shell }) => shell !== undefined).at(-1)?.key === key;
}

/** The step that comes next: the first that is not done. */
export function nextStep({ steps }: Runbook, progress: Progress | undefined): Step | undefined {
  return steps.find(({ text }) => !progress?.steps.get(text)?.done);
}
