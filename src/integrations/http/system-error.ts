/** Why a connected system did not do what it was asked for. */
export type SystemErrorKind =
  /** No answer came: no network, a name that nobody knows, too slow. */
  | 'unreachable'
  /** The token is wrong, or no longer holds. */
  | 'unauthorized'
  /** The token does not go so far. */
  | 'forbidden'
  /** What was named is not there. */
  | 'missing'
  /** It asks for patience, longer than anybody waits. */
  | 'busy'
  /** It does not take what it was sent. */
  | 'refused'
  /** It failed itself. */
  | 'broken'
  /** Its answer is not what its makers describe. */
  | 'unreadable';

/** Longer explanations are cut, UTF-16. */
const longestDetail = 200;

/** What went wrong with a connected system. Its message is English, for the log; hosts word `kind` and add `detail`. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  /** What the system itself says, on one line; empty where it says nothing. */
  readonly detail: string;

  /** `system` as people call it. No explanation repeats one of the `secrets`, none of which is empty. */
  constructor(readonly kind: SystemErrorKind, readonly system: string, detail = '', secrets: readonly string[] = []) {
    const safe = shortened(secrets.reduce((text, secret) => text.replaceAll(secret, '…'), detail));
    super(`${system}: ${kind}${safe === '' ? '' : ` (${safe})`}`);
    this.detail = safe;
  }
}

/** Whether an error is one. Each bundle has a class of its own, which those of another are no instances of. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && error.name === 'SystemError' && 'kind' in error && 'system' in error;
}

function shortened(detail: string): string {
  const line = detail.replace(/\s+/g, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}
