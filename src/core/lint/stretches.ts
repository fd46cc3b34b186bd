import type { IncidentDocument, Span } from '../document/model';
import type { LintMemory } from './memory';

/**
 * Looks for something in a stretch of a document's text and knows of nothing but this text, so that the same text always gives the
 * same answer. Offsets in it count from where the stretch begins. It keeps no part of the text, which would keep all of it in memory.
 */
export type Search<Found extends Span> = (text: string) => readonly Found[];

/** A part of a document's text, and what searches found in it. */
export class Stretch {
  private readonly answers = new Map<Search<Span>, readonly Span[]>();

  constructor(public text: string) {}

  search<Found extends Span>(search: Search<Found>): readonly Found[] {
    let found = this.answers.get(search) as readonly Found[] | undefined;
    if (found === undefined) this.answers.set(search, (found = search(this.text)));
    return found;
  }
}

/** A document's text in stretches, each from a heading to one of the next; long ones are parted between two other blocks. */
export class Stretches {
  private bounds: readonly number[] | undefined;
  private all: readonly Stretch[] = [];

  constructor(private readonly document: IncidentDocument, private readonly memory: LintMemory = {}) {}

  /** What is found in the document, or in a span of it, in order. What begins in one stretch and ends in the next is not found. */
  search<Found extends Span>(search: Search<Found>, within?: Span): Found[] {
    const bounds = (this.bounds ??= this.part());
    const hits: Found[] = [];
    for (let index = 0; index < this.all.length; index++) {
      const from = bounds[index]!;
      if (within && (from >= within.end || bounds[index + 1]! <= within.start)) continue;
      for (const found of this.all[index]!.search(search)) {
        const [start, end] = [from + found.start, from + found.end];
        if (!within || (within.start <= start && end <= within.end)) hits.push({ ...found, start, end });
      }
    }
    return hits;
  }

  /** Parts the text and answers where. Stretches from the beginning and from the end that are as they were stay known. */
  private part(): number[] {
    const { text } = this.document;
    const bounds = boundsOf(this.document);
    const before = this.memory.stretches ?? [];
    const all: Stretch[] = [];
    const textAt = (index: number) => text.slice(bounds[index], bounds[index + 1]);
    const count = bounds.length - 1;
    const common = Math.min(count, before.length);
    let head = 0;
    while (head < common && isStill(before[head]!, textAt(head))) all.push(before[head++]!);
    let tail = 0;
    while (head + tail < common && isStill(before[before.length - 1 - tail]!, textAt(count - 1 - tail))) tail++;
    for (let index = head; index < count - tail; index++) all.push(new Stretch(textAt(index)));
    for (let index = before.length - tail; index < before.length; index++) all.push(before[index]!);
    this.memory.stretches = this.all = all;
    return bounds;
  }
}

/** Whether a stretch is as it was. It then keeps the new text, so that the old one is let go. */
function isStill(stretch: Stretch, text: string): boolean {
  const isSame = stretch.text === text;
  if (isSame) stretch.text = text;
  return isSame;
}

/** Characters. Each stretch costs something, and so does each character of one that is searched again. */
const shortest = 300;
const longest = 4000;

/** Where stretches begin, and the end of the last. */
function boundsOf({ text, blocks }: IncidentDocument): number[] {
  const bounds = [0];
  let start = 0;
  for (const { type, start: next } of blocks) {
    const length = next - start;
    if (length > longest || (length > shortest && type === 'heading')) bounds.push((start = next));
  }
  bounds.push(text.length);
  return bounds;
}
