import { NumberColumn, type Numbering, type Said } from './columns';

/** So many texts are looked for again among those that come: many items are asked for in the same words. */
const remembered = 4096;

/** Texts by number, of which those that stand elsewhere stay there until somebody asks for them: most are never asked for. */
export class KeptTexts implements Said<string>, Numbering<string> {
  private readonly values: (string | Said<string>)[] = [''];
  /** The numbers of those that stand elsewhere, there. */
  private readonly late = new NumberColumn();
  private readonly recent = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    if (this.recent.size >= remembered) this.recent.clear();
    const number = this.values.push(text) - 1;
    this.recent.set(text, number);
    return number;
  }

  numberOfLate(texts: Said<string>, number: number): number {
    const here = this.values.push(texts) - 1;
    this.late.set(here, number);
    return here;
  }

  at(number: number): string {
    const value = this.values[number] ?? '';
    return typeof value === 'string' ? value : (this.values[number] = value.at(this.late.at(number)) ?? '');
  }
}
