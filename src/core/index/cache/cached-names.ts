import { sharedNames } from '../shared-names';
import type { TextPages } from './text-pages';

/** The lists of names of a cache file: those of a document's services, then those of each of its items' owners. */
export class CachedNames {
  /** Lists of one name, by its number: most items have one owner, and a few people own most of them. */
  private readonly single: (readonly string[] | undefined)[] = [];

  constructor(private readonly numbers: Uint32Array, private readonly texts: TextPages) {}

  list(first: number, count: number): readonly string[] {
    if (count === 0) return sharedNames([]);
    if (count === 1) return (this.single[this.numbers[first]!] ??= sharedNames([this.name(first)]));
    return sharedNames(Array.from({ length: count }, (_, index) => this.name(first + index)));
  }

  private name(at: number): string {
    return this.texts.text(this.numbers[at]!) ?? '';
  }
}
