import type * as vscode from 'vscode';
import type { Progress, Standing, StepState } from '../../core/runbook/progress';

const stateKey = 'incidentDesk.runbookRuns';
const mostRuns = 30;

/** A run without an incident, as plain data. */
interface StoredRun {
  readonly began: string;
  /** Somebody chose to run it apart from the incidents that are open. */
  readonly apart: boolean;
  readonly steps: readonly (readonly [step: string, done: boolean, outcome: Standing | null])[];
  /** `null` leaves a variable to the shell. */
  readonly values: readonly (readonly [name: string, value: string | null])[];
}

export interface LocalRun extends Progress {
  readonly apart: boolean;
  readonly steps: ReadonlyMap<string, StepState>;
}

/** Runs while no incident is open, in the state of the workspace; the latest ones are kept. */
export class LocalRuns {
  constructor(private readonly state: vscode.Memento) {}

  get(runbook: vscode.Uri): LocalRun | undefined {
    const stored = this.all()[runbook.toString()];
    return stored && {
      began: stored.began,
      apart: stored.apart,
      steps: new Map(stored.steps.map(([text, done, outcome]) => [text, { done, outcome: outcome ?? undefined }])),
      values: new Map(stored.values.map(([name, value]) => [name, value ?? undefined])),
    };
  }

  async set(runbook: vscode.Uri, { began, apart, steps, values }: LocalRun): Promise<void> {
    const stored: StoredRun = {
      began, apart,
      steps: [...steps].map(([text, { done, outcome }]) => [text, done, outcome ?? null]),
      values: [...values].map(([name, value]) => [name, value ?? null]),
    };
    const { [runbook.toString()]: _, ...others } = this.all();
    await this.state.update(stateKey, Object.fromEntries([...Object.entries(others).slice(1 - mostRuns), [runbook.toString(), stored]]));
  }

  async delete(runbook: vscode.Uri): Promise<void> {
    const { [runbook.toString()]: _, ...others } = this.all();
    await this.state.update(stateKey, others);
  }

  private all(): Readonly<Record<string, StoredRun>> {
    return this.state.get<Record<string, StoredRun>>(stateKey, {});
  }
}
