import type { ShellFamily } from '../model';
import { doubleQuotes, singleQuotes } from './powershell';
import type { Quoting } from './reading';

/** Where in a command line a value is to stand. */
export interface Place {
  readonly family: ShellFamily;
  readonly quoting: Quoting;
  /** Another shell or program reads it once more. */
  readonly inner: boolean;
  /** A word begins here, so that a hyphen would make an option of it. */
  readonly startsWord: boolean;
  /** Something that belongs to the same word follows. */
  readonly goesOn: boolean;
}

/**
 * Why a value can't be put there: it is empty; it has characters that control a terminal or hide; it would be taken for an
 * option; it has more than the plain characters that mean nothing anywhere; it has a double quote, which PowerShell loses.
 */
export type ValueProblem = 'empty' | 'control' | 'option' | 'plain' | 'doubleQuote';

/** Letters, digits and the marks of names, paths and addresses, which mean nothing to any shell or language. */
const plain = /^[\p{L}\p{N}_./:@%+=,-]+$/u;
/** Of these, what no shell looks at outside of quotes. */
const bare = /^[A-Za-z0-9_./:@+-]+$/;
const control = /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** The value as it has to be written there to be taken as it is, and for nothing else. */
export function quote(value: string, place: Place): { readonly text: string } | { readonly problem: ValueProblem } {
  if (value === '') return { problem: 'empty' };
  if (control.test(value)) return { problem: 'control' };
  if (place.startsWord && value.startsWith('-') && !/^-\d+(?:\.\d+)?$/.test(value)) return { problem: 'option' };
  if (place.quoting === 'comment') return { text: value };
  if (place.inner || place.quoting === 'opaque' || place.quoting === 'heredoc' || place.family === 'plain') {
    const isPlain = plain.test(value) && !(place.family === 'cmd' && value.includes('%'));
    return isPlain ? { text: place.quoting === 'none' && !bare.test(value) && place.family !== 'plain' ? quoted(value, place) : value } : { problem: 'plain' };
  }
  if (place.family === 'cmd') return forCommandPrompt(value, place);
  if (place.family === 'powershell') return forPowerShell(value, place);
  return { text: quoted(value, place) };
}

/** For the shells that take anything in single quotes. */
function quoted(value: string, { family, quoting }: Place): string {
  if (bare.test(value)) return value;
  if (family === 'powershell') return `'${doubled(value)}'`;
  if (family === 'cmd') return `"${value}"`;
  if (quoting === 'single') return family === 'fish' ? fishEscaped(value) : value.replaceAll("'", "'\\''");
  const word = `'${family === 'fish' ? fishEscaped(value) : value.replaceAll("'", "'\\''")}'`;
  // In double quotes, a history expansion (`!`) can't be escaped: the quotes are closed for the value and opened again.
  return quoting === 'double' ? (/["$`\\!]/.test(value) ? `"${word}"` : value) : word;
}

function fishEscaped(value: string): string {
  return value.replace(/[\\']/g, '\\$&');
}

function forPowerShell(value: string, place: Place): ReturnType<typeof quote> {
  if ([...doubleQuotes].some((mark) => value.includes(mark))) return { problem: 'doubleQuote' };
  if (place.quoting === 'single') return { text: doubled(value) };
  if (place.quoting === 'double') return { text: value.replace(/[`$]/g, '`$&') };
  if (/^[A-Za-z0-9_./:\\-]+$/.test(value)) return { text: value };
  // A word that begins with quotes ends with them.
  return place.startsWord && !place.goesOn ? { text: `'${doubled(value)}'` } : { problem: 'plain' };
}

function doubled(value: string): string {
  return [...value].map((character) => (singleQuotes.includes(character) ? character + character : character)).join('');
}

/** The command prompt has no quotes that keep `%` and `"` from meaning something. */
function forCommandPrompt(value: string, { quoting }: Place): ReturnType<typeof quote> {
  if (!/^[\p{L}\p{N}_./:@+=,\\ -]+$/u.test(value) || value.endsWith('\\')) return { problem: 'plain' };
  return { text: quoting === 'double' || bare.test(value) ? value : `"${value}"` };
}
