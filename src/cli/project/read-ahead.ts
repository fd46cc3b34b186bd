import type { Opened } from './read';
import type { Found } from './walk';

/** Texts of so many characters may wait with what was read of them; what comes on top is read again in its turn. */
const room = 16 * 1024 * 1024;

/** Documents that were read for what they say of others and are to be linted later. None is to be changed in between. */
export class ReadAhead {
  private readonly waiting = new Map<string, Opened>();
  private readonly expected: ReadonlySet<string>;
  private left = room;

  /** `expected` are all that will be linted. */
  constructor(expected: readonly Found[]) {
    this.expected = new Set(expected.map(({ file }) => file));
  }

  keep(opened: Opened): void {
    const { length } = opened.document.text;
    if (length > this.left || !this.expected.has(opened.file)) return;
    this.left -= length;
    this.waiting.set(opened.file, opened);
  }

  /** The document of a file, once. */
  take({ file, project }: Found): Opened | undefined {
    const opened = this.waiting.get(file);
    if (opened === undefined || opened.project !== project || !this.waiting.delete(file)) return undefined;
    this.left += opened.document.text.length;
    return opened;
  }
}
