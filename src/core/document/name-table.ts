import { longestName, nameKey } from './names';
import { remembering } from './remembering';

/** What each way to write a name stands for, by its key. */
export function nameTable<Name extends string>(synonyms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const [name, written] of Object.entries(synonyms)) {
    for (const one of written) {
      const key = nameKey(one) || bareSign(one);
      if (key !== '' && !names.has(key)) names.set(key, name as Name);
      if (umlaut.test(one)) names.set(nameKey(one.replace(umlauts, (letter) => spelled[letter]!)), name as Name);
    }
  }
  return names;
}

/** Whoever has no key for these writes two letters: `Massnahmen`, `Naechste Schritte`, `Loesning`. */
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss', å: 'aa', Å: 'Aa', ø: 'oe', Ø: 'Oe', æ: 'ae' };
const umlaut = /[äöüßåøæÄÖÜÅØ]/;
const umlauts = new RegExp(umlaut, 'g');

/** A header such as `#` has no letters to make a key of. */
export const bareSign = (name: string): string => (name.trim() === '#' ? '#' : '');

/** Looks a name up; longer ones are prose. */
export function lookUp<Name>(look: (name: string) => Name | undefined): (name: string) => Name | undefined {
  const known = remembering(look);
  return (name) => (name.length > longestName ? undefined : known(name));
}
