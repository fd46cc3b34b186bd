import type { Values } from './fill-in';
import type { CommandBlock, Runbook, Step } from './model';

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
export function completes(step: Step, key: string): boolean {
  return commandsOf(step).at(-1)?.key === key;
}

/** Whether the success of a command completes its step, when it is not known which of the step's commands it was. */
export function completesAlone(step: Step): boolean {
  return commandsOf(step).length === 1;
}

function commandsOf({ blocks }: Step): CommandBlock[] {
  return blocks.filter(({ shell }) => shell !== undefined);
}

/** The step that comes next: the first that is not done. */
export function nextStep({ steps }: Runbook, progress: Progress | undefined): Step | undefined {
  return steps.find(({ text }) => !progress?.steps.get(text)?.done);
}
