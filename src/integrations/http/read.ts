/**
 * Reading what systems answer: their own descriptions are often wrong about what may be missing or null, so that everything may be, and
 * what is not understood is left out.
 */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value behind the keys, as far as there is one. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((held, key) => (isRecord(held) ? held[key] : undefined), value);
}

/** The text behind the keys, without blanks around it; undefined where there is none. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const held = at(value, ...keys);
  const text = typeof held === 'string' ? held.trim() : typeof held === 'number' ? String(held) : '';
  return text === '' ? undefined : text;
}

/** The members of the list behind the keys; empty where there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const held = at(value, ...keys);
  return Array.isArray(held) ? held : [];
}

/** The moment behind the keys, in milliseconds since 1970; a text is ISO 8601, a number milliseconds. Undefined where there is none. */
export function momentAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const held = at(value, ...keys);
  if (typeof held === 'number') return Number.isFinite(held) ? held : undefined;
  const moment = typeof held === 'string' ? Date.parse(held) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
