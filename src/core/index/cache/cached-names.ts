import type { Said } from '../items/columns';
import { sharedNames } from '../shared-names';

/** The lists of names of a cache file. */
export class CachedNames implements Said<readonly string[]> {
  private readonly lists: (readonly string[] | undefined)[] = [];

  /** `ends` are those of the lists in `references`. */
  constructor(private readonly ends: Int32Array, private readonly references: Int32Array, private readonly strings: Said<string>) {}

  at(number: number): readonly string[] {
    return (this.lists[number] ??= this.read(number));
  }

  private read(number: number): readonly string[] {
    const references = number === 0 ? [] : this.references.subarray(this.ends[number - 2] ?? 0, this.ends[number - 1]);
    return sharedNames(Array.from(references, (reference) => this.strings.at(reference) ?? ''));
  }
}
