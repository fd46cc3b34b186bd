import type { Policy } from '../policy/schema';

/** A document that is not written yet. */
export interface Draft {
  /** Where it belongs, relative to the workspace folder; whether that is free is for the host to find out. */
  readonly path: string;
  readonly text: string;
}

/** What every new document is made with. */
export interface Making {
  readonly policy: Policy;
  /** The text of the template, which can be rendered (see `chooseTemplate`). */
  readonly template: string;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone to write it in. */
  readonly timeZone: string;
}

const mostLines = 200;

/** Lines of a text that was selected or described, for a template to quote. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '').split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, mostLines);
}
