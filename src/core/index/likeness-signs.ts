import { type Asked, keysOf, sharedMeanings } from './likeness';

/**
 * A cheap look at texts that nobody has read yet: where neither sign is in `searchable(text)`, no action item of that text asks for
 * the same. Most texts that hold one hold nothing of the kind.
 */
export function signsOf(asked: Asked): string[] {
  const signs: string[] = [];
  const { words, ticket } = keysOf(asked);
  if (words !== '') signs.push(searchable(words.split(' ').filter((word) => !sharedMeanings.has(word)).reduce(longer, '')));
  if (ticket !== '') signs.push(searchable(ticket));
  return signs;
}

/** A text in the form that signs are looked up in: markup may stand within a word. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[*_`~\\]/g, '');
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
