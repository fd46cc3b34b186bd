/** What a run inside an extension host tells the terminal. */
export interface Report {
  readonly passed: readonly string[];
  readonly failed: readonly Failure[];
}

export interface Failure {
  readonly title: string;
  /** Message and stack. */
  readonly error: string;
}

/** Starts the one console line that carries a report out of a web worker. */
export const reportMark = '[incident-desk-report]';
