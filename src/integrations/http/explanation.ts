import { isRecord } from './read';

/** Where systems say what is wrong, the clearest first. */
const keys = ['message', 'error_message', 'detail', 'error', 'errors', 'errorMessages'] as const;

/** What a system says about an error, in its own words; undefined where it says nothing that can be read. */
export function explanationIn(text: string): string | undefined {
  try {
    const said = wordsIn(JSON.parse(text), 0).join('; ');
    return said === '' ? undefined : said;
  } catch {
    return undefined;
  }
}

/** No answer goes deeper that is meant for people. */
const deepest = 4;

function wordsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (depth === deepest) return [];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap((each) => wordsIn(each, depth + 1));
  if (!isRecord(value)) return [];
  const known = keys.flatMap((key) => wordsIn(value[key], depth + 1));
  if (known.length > 0) return [...new Set(known)];
  // By field, as in {"name": ["This field is required."]}.
  return Object.entries(value).slice(0, 5).flatMap(([field, said]) => {
    const words = wordsIn(said, depth + 1);
    return words.length === 0 || typeof said === 'number' ? [] : [`${field}: ${words.join(', ')}`];
  });
}
