import type { Root } from 'mdast';

/**
 * What the core asks of the world. Hosts (VS Code, the command line, tests) fill these in;
 * each interface is only as large as its callers need.
 */

/** The wall clock. Nothing in the core reads the time any other way. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** IANA name of the zone a person here would read a clock in, such as `Europe/Amsterdam`. */
  timeZone(): string;
}

/** Turns Markdown into remark's tree (GFM and front matter on). Loaded on first use, since few documents need it. */
export interface MarkdownParser {
  /** Offsets in the tree are UTF-16 offsets in `text`. Never throws for any text. */
  parse(text: string): Root;
}

/** Turns texts into bytes, which a host does many times as fast as a script can; a `TextEncoder` is one. */
export interface Utf8Encoder {
  encode(text: string): Uint8Array;
}

/** The way back; a `TextDecoder` is one. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

/** Where a secret stands, and what kind it is. The secret itself is never part of it. */
export interface SecretHit {
  readonly start: number;
  readonly end: number;
  /** Such as `GitHub token`; safe to show. */
  readonly kind: string;
}

/**
 * What a rule may want to know from outside its document. Rules are synchronous, so an answer that the host does not have
 * yet is `undefined`: the host finds it out and lints once more.
 */
export interface Surroundings {
  /** Whether the path, relative to the document's folder and already decoded, names a file or folder of the workspace. */
  exists(path: string): boolean | undefined;
  /** Secrets in the text, offsets relative to its start. */
  secretsIn(text: string): readonly SecretHit[] | undefined;
  /**
   * Open action items that ask for the same in postmortems of a day before `day` (`YYYY-MM-DD`), the earliest first and no more
   * than a few; undefined where nobody knows the other documents, or not all of them yet.
   */
  earlierActions(action: { readonly text: string; readonly ticket?: string | undefined }, day: string): readonly EarlierAction[] | undefined;
}

/** An action item of another document. */
export interface EarlierAction {
  /** The document, by the name that the host has for it. */
  readonly document: string;
  readonly title: string;
  /** The day of its incident, `YYYY-MM-DD`. */
  readonly date: string;
  /** The line of the item, counted from 0. */
  readonly line: number;
  readonly text: string;
}

/** One log for everything; messages never hold document text that could be secret. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

export interface GitCommit {
  readonly hash: string;
  /** The first line of its message. */
  readonly subject: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What Git can tell. Each answer is empty or undefined where there is no Git: on the web, or outside of a repository. */
export interface Git {
  user(): Promise<{ readonly name?: string; readonly email?: string } | undefined>;
  /**
   * Commits of all repositories of the workspace, the newest first; undefined where it has none. `since` in milliseconds since
   * 1970. Rejects if Git fails.
   */
  commitsSince(since: number): Promise<readonly GitCommit[] | undefined>;
  /** False where Git can never answer here, so that nobody is asked to wait for it. */
  isAvailable(): boolean;
}

/** One exchange over HTTP, as a host sends it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Absolute. */
  readonly url: string;
  /** Names in lower case. They may hold a token: nobody logs them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** The value of a header; its name in lower case. */
  header(name: string): string | undefined;
  readonly text: string;
}

/**
 * The network. A host follows no redirection, which would carry a token elsewhere, and gives up after a time and a size of its own.
 * Rejects where no answer came.
 */
export interface Http {
  send(request: HttpRequest): Promise<HttpAnswer>;
}
