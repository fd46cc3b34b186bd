import type { Span } from '../document/model';

/** What a runbook asks people to do, in the order in which it says so. Offsets are those of the document. */
export interface Runbook {
  readonly steps: readonly Step[];
  /** Every block that can be run or copied, of steps and in between. */
  readonly blocks: readonly CommandBlock[];
}

/** The span is the item, or the block of a step that is only a command. */
export interface Step extends Span {
  /** One line, as a reader sees it; no other step of the runbook has the same, so that a run is kept by it. */
  readonly text: string;
  /** Counted from 0: where the step begins. */
  readonly line: number;
  readonly blocks: readonly CommandBlock[];
}

/** A shell's way to read a command line. `plain` is any other one, of which only the simplest is known. */
export type ShellFamily = 'posix' | 'fish' | 'powershell' | 'cmd' | 'plain';

export interface CommandBlock extends Span {
  /** Stays the same while the block's own code stays. */
  readonly key: string;
  /** The line of its fence, or its first line; counted from 0. */
  readonly line: number;
  /** As the fence names it, in lower case; empty where it does not. */
  readonly language: string;
  /** The shell that the fence asks for; `any` for the one that a terminal has; undefined for code that is no command line. */
  readonly shell: Exclude<ShellFamily, 'plain'> | 'any' | undefined;
  /** What is to be typed: indentation and prompts taken away, and what a session shows as output. Never empty. */
  readonly code: string;
}
