/** Where a command reads and writes; the one way out of it besides files. */
export interface Terminal {
  /** The file that the program was started from, absolute; its threads are too. */
  readonly program: string;
  /** The one that the program runs in, absolute. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: Stream;
  readonly errors: Stream;
  /** All of the standard input, as bytes. */
  input(): Promise<Uint8Array>;
}

/** A text as it is, or as its bytes in UTF-8. */
export type Text = string | Uint8Array;

export interface Stream {
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Of the terminal; undefined for anything else. */
  readonly columns: number | undefined;
  write(text: Text): void;
}

/** A mistake of the person at the keyboard, in words for that person. The command ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string, /** What to try instead. */ readonly hint?: string) {
    super(message);
  }
}

/** What a command ends with. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
