/** What a run inside an extension host tells the terminal. */
export interface Report {
  readonly passed: readonly string[];
  readonly failed: readonly Failure[];
  /** Absent where the extension did not start. */
  readonly activation?: ActivationTimes | undefined;
}

/** Milliseconds: to load the bundle, to call `activate`, and until what that gave was there. */
export interface ActivationTimes {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
  /** What the extension was started for. */
  readonly event: string;
}

export interface Failure {
  readonly title: string;
  /** Message and stack. */
  readonly error: string;
}

/** Starts the one console line that carries a report out of a web worker. */
export const reportMark = '[incident-desk-report]';
