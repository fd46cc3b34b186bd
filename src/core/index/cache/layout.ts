import { documentKinds } from '../../document/model';
import { statuses } from '../../incident/status';

/**
 * A cache file, all numbers little-endian:
 *
 *     header          10 × Uint32: magic, version, bytes in all, checksum of all else, documents, action items, lists of names, names in
 *                     them, strings, texts
 *     moments         2 × Float64 a document: when the file was modified, when its incident was resolved (NaN: not)
 *     documents       one Int32 column for each of `documentColumns`
 *     action items    one Int32 column for each `Column`, as the index has them
 *     lists           Int32: where each list of names ends
 *     names           Int32 references to strings
 *     pages           Int32: where each page of strings, then of texts, ends, in bytes from the first
 *     strings         pages of `pageSize` of them, each a JSON array in UTF-8; the first is the identity
 *     texts           the same of what is only read when somebody asks for it: excerpts, and what action items say
 *
 * A column that refers to a text or list holds its number, or 0 where there is none.
 */
export const magic = 0x58444e49;
/** To be raised whenever a summary, or how one is read from a document, changes. */
export const version = 11;
export const headerWords = 10;
export const pageSize = 2048;

/** All but the excerpt are strings. */
export const documentTexts = [
  'path', 'title', 'severity', 'severityText', 'owner', 'date', 'draftBy', 'publishBy', 'scenario', 'alert', 'lastUpdated', 'reviewBy',
] as const;
export const documentColumns = [...documentTexts, 'excerpt', 'size', 'kind', 'published', 'status', 'services', 'items'] as const;
export { documentKinds, statuses };

export const checksumWord = 3;

/** Of all words but the checksum itself. Any one of them that differs makes it differ. */
export function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) if (at !== checksumWord) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum >>> 0;
}
