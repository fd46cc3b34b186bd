import type { Utf8Decoder, Utf8Encoder } from '../../ports';
import type { Numbering, Said } from '../items/columns';
import { pageSize } from './layout';

/** Gives each text a number, from 1 in the order in which they come, and writes them page by page. */
export class TextPagesWriter implements Numbering<string> {
  private readonly pages: Uint8Array[] = [];
  private readonly numbers = new Map<string, number>();
  private page: string[] = [];

  constructor(private readonly encoder: Utf8Encoder) {}

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(text, number);
    this.page.push(text);
    if (this.page.length === pageSize) this.endPage();
    return number;
  }

  get size(): number {
    return this.numbers.size;
  }

  /** The pages. No text can be added to them. */
  finish(): readonly Uint8Array[] {
    this.endPage();
    return this.pages;
  }

  private endPage(): void {
    if (this.page.length === 0) return;
    this.pages.push(this.encoder.encode(JSON.stringify(this.page)));
    this.page = [];
  }
}

/** Reads a page when one of its texts is first asked for. Each text is a string of its own, and only as wide as it needs to be. */
export class TextPages implements Said<string> {
  private readonly pages: (readonly string[] | Uint8Array)[];

  /** Each page has bytes of its own, so that what waits to be read keeps nothing else in memory. */
  constructor(pages: readonly Uint8Array[], private readonly decoder: Utf8Decoder) {
    this.pages = pages.map((page) => page.slice());
  }

  /** How many pages so many texts take. */
  static count(texts: number): number {
    return Math.ceil(texts / pageSize);
  }

  at(number: number): string | undefined {
    if (number === 0) return undefined;
    const index = Math.floor((number - 1) / pageSize);
    const page = this.pages[index];
    const texts = page instanceof Uint8Array ? (this.pages[index] = this.read(page)) : page;
    return texts?.[(number - 1) % pageSize];
  }

  private read(page: Uint8Array): readonly string[] {
    return JSON.parse(this.decoder.decode(page)) as readonly string[];
  }
}
