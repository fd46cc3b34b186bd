import { documentKinds } from '../../document/model';
import { statuses } from '../../incident/status';

/**
 * A cache file, all numbers little-endian:
 *
 *     header          8 × Uint32: magic, version, bytes in all, checksum of all else, documents, action items, names, texts
 *     moments         2 × Float64 a document: when the file was modified, when its incident was resolved (NaN: not)
 *     documents       one Uint32 column for each of `documentColumns`
 *     action items    one Uint32 column for each of `itemColumns`
 *     names           Uint32 references of owners and services, as the counts of documents and items tell
 *     pages           Uint32: where each page of texts ends, in bytes from the first
 *     texts           pages of `pageSize` texts, each a JSON array in UTF-8; the first text is the identity
 *
 * A column that refers to a text holds its number, or 0 where there is none.
 */
export const magic = 0x58444e49;
/** To be raised whenever a summary, or how one is read from a document, changes. */
export const version = 10;
export const headerWords = 8;
export const pageSize = 2048;

export const documentTexts = [
  'path', 'title', 'severity', 'severityText', 'owner', 'excerpt', 'date', 'draftBy', 'publishBy', 'scenario', 'alert', 'lastUpdated', 'reviewBy',
] as const;
export const documentColumns = [...documentTexts, 'size', 'kind', 'published', 'status', 'services', 'items'] as const;

export const itemTexts = ['text', 'due', 'dueText', 'ticket', 'doneOn', 'group'] as const;
export const itemColumns = [...itemTexts, 'line', 'state', 'owners', 'sameWords', 'sameTicket'] as const;

export const states = ['open', 'done', 'dropped'] as const;
export { documentKinds, statuses };

export const checksumWord = 3;

/** Of all words but the checksum itself. Any one of them that differs makes it differ. */
export function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) if (at !== checksumWord) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum >>> 0;
}
