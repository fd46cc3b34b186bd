import type { Utf8Decoder, Utf8Encoder } from '../../ports';
import { pageSize } from './layout';

/** Gives each text a number, from 1 in the order in which they come, and writes them page by page. */
export class TextPagesWriter {
  readonly pages: Uint8Array[] = [];
  private readonly numbers = new Map<string, number>();
  private page: string[] = [];

  constructor(private readonly encoder: Utf8Encoder) {}

  /** 0 for none. */
  numberOf(text: string | undefined): number {
    if (text === undefined) return 0;
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

  endPage(): void {
    if (this.page.length === 0) return;
    this.pages.push(this.encoder.encode(JSON.stringify(this.page)));
    this.page = [];
  }
}

/** Reads a page when one of its texts is first asked for. Each text is a string of its own, and only as wide as it needs to be. */
export class TextPages {
  private readonly pages: (readonly string[] | undefined)[] = [];

  /** `ends` are those of the pages in `bytes`. */
  constructor(private readonly bytes: Uint8Array, private readonly ends: Uint32Array, private readonly decoder: Utf8Decoder) {}

  /** How many pages so many texts take. */
  static count(texts: number): number {
    return Math.ceil(texts / pageSize);
  }

  text(number: number): string | undefined {
    if (number === 0) return undefined;
    const index = Math.floor((number - 1) / pageSize);
    const page = (this.pages[index] ??= this.read(index));
    return page[(number - 1) % pageSize];
  }

  private read(index: number): readonly string[] {
    return JSON.parse(this.decoder.decode(this.bytes.subarray(index === 0 ? 0 : this.ends[index - 1], this.ends[index]))) as readonly string[];
  }
}
