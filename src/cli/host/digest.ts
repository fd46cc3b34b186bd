import { createHash } from 'node:crypto';

/** A short text that stands for a long one: no two that anybody will ever write have the same. */
export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}
