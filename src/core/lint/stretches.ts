import type { IncidentDocument, Span } from '../document/model';
import type { LintMemory } from './memory';

/**
 * Looks for something in a stretch of a document's text and knows of nothing but this text, so that the same text always gives the
 * same answer. Offsets in it count from where the stretch begins. Nothing that it finds goes on behind a heading, a list or a table,
 * and it keeps no part of the text, which would keep all of it in memory.
 */
export type Search<Found extends Span> = (text: string) => readonly Found[];

/** What a search finds in a document, or in a span of it, in order. */
export type FindInText = <Found extends Span>(search: Search<Found>, within?: Span) => Found[];

/**
 * Looks through a document's text. With a memory, from the second time on only through what has changed: the first time one look
 * through the whole text is quicker than many through its parts.
 */
export function finderIn(document: IncidentDocument, memory?: LintMemory): FindInText {
  if (memory?.stretches !== undefined) return inStretches(document, memory);
  if (memory) memory.stretches = [];
  return inWhole(document.text);
}

function inWhole(text: string): FindInText {
  return (search, within) => within
    ? search(text.slice(within.start, within.end)).map((found) => moved(found, within.start))
    : [...search(text)];
}

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

/** In stretches of a text, each from a heading to one of the next; long ones are parted between two other blocks. */
function inStretches(document: IncidentDocument, memory: LintMemory): FindInText {
  const bounds = boundsOf(document);
  const stretches = stretchesOf(document.text, bounds, memory.stretches ?? []);
  memory.stretches = stretches;
  return <Found extends Span>(search: Search<Found>, within?: Span) => {
    const hits: Found[] = [];
    for (let index = 0; index < stretches.length; index++) {
      const from = bounds[index]!;
      if (within && (from >= within.end || bounds[index + 1]! <= within.start)) continue;
      for (const found of stretches[index]!.search(search)) {
        const hit = moved(found, from);
        if (!within || (within.start <= hit.start && hit.end <= within.end)) hits.push(hit);
      }
    }
    return hits;
  };
}

function moved<Found extends Span>(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}

/** The stretches of a text. Those from its beginning and from its end that are as they were `before` stay known. */
function stretchesOf(text: string, bounds: readonly number[], before: readonly Stretch[]): Stretch[] {
  const textAt = (index: number) => text.slice(bounds[index], bounds[index + 1]);
  const count = bounds.length - 1;
  const common = Math.min(count, before.length);
  let head = 0;
  while (head < common && isStill(before[head]!, textAt(head))) head++;
  let tail = 0;
  while (head + tail < common && isStill(before[before.length - 1 - tail]!, textAt(count - 1 - tail))) tail++;
  const all = before.slice(0, head);
  for (let index = head; index < count - tail; index++) all.push(new Stretch(textAt(index)));
  for (let index = before.length - tail; index < before.length; index++) all.push(before[index]!);
  return all;
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

/** Where stretches begin, and the end of the last. Only at a mark, over which no words go on that are searched for. */
function boundsOf({ text, blocks }: IncidentDocument): number[] {
  const bounds = [0];
  let start = 0;
  for (const { type, start: next } of blocks) {
    const length = next - start;
    if ((length > longest || (length > shortest && type === 'heading')) && marks.includes(text.charAt(next))) bounds.push((start = next));
  }
  bounds.push(text.length);
  return bounds;
}

const marks = '#-*+|>';
