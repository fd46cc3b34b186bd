import { plain } from '../inline';
import type { Field, FieldName } from '../model';

const naming: ReadonlySet<FieldName> = new Set<FieldName>(['commander', 'responders', 'owner']);
const longestField = 600;

/** The people a document names as its commander, responders or owner, by their whole and first names. */
export class KnownPeople {
  private names: Set<string> | undefined;

  /** `others`: more of them, by the keys of their names. */
  constructor(private readonly fields: readonly Field[], private readonly others: readonly string[] = []) {}

  /** These people and the ones that are called so. */
  and(names: readonly string[]): KnownPeople {
    return new KnownPeople(this.fields, names.map(keyOf));
  }

  has(words: string): boolean {
    this.names ??= this.read();
    return this.names.has(keyOf(words));
  }

  private read(): Set<string> {
    const names = new Set(this.others);
    for (const { name, value } of this.fields) {
      if (name === undefined || !naming.has(name)) continue;
      for (const person of plain(value.value, 0, Math.min(value.value.length, longestField)).split(/[,;/&+、()]| and | en /)) {
        const whole = keyOf(person);
        if (!/^\p{L}/u.test(whole) || whole.split(' ').length > 4) continue;
        names.add(whole);
        const [first = ''] = person.trim().split(' ');
        if (/^@|^\p{Lu}\p{L}+$/u.test(first)) names.add(keyOf(first));
      }
    }
    return names;
  }
}

const keyOf = (words: string): string => words.trim().replace(/^@/, '').toLowerCase();
