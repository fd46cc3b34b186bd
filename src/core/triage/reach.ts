import { steps, type Step, type TriageProcess, type TriageState } from './state';
import { walk } from './tree';

/** Whether the step asks nothing more that a later step needs. Checks may stay open: some can only be answered later. */
export function isComplete(step: Step, state: TriageState, process: TriageProcess): boolean {
  switch (step) {
    case 'details':
      return state.details.title.trim() !== '';
    case 'tree':
      return walk(process, state.path).severity !== undefined;
    case 'checks':
      return true;
    case 'outcome':
      return state.record !== undefined;
  }
}

/** A step opens once every step before it is complete. */
export function canOpen(step: Step, state: TriageState, process: TriageProcess): boolean {
  return steps.slice(0, steps.indexOf(step)).every((earlier) => isComplete(earlier, state, process));
}

/** The step to show: the one that is open, or the last one before it that still can be. */
export function currentStep(state: TriageState, process: TriageProcess): Step {
  const upToHere = steps.slice(0, steps.indexOf(state.step) + 1);
  return upToHere.findLast((step) => canOpen(step, state, process)) ?? 'details';
}
