import type { Block, Heading } from '../model';

/** A sub-heading of an action section, or none, with the blocks up to the next heading. */
export interface Segment {
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
}

export function segmentsOf(blocks: readonly Block[]): Segment[] {
  const segments: Segment[] = [];
  let heading: Heading | undefined;
  let own: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      segments.push({ heading, blocks: own });
      heading = block;
      own = [];
    } else own.push(block);
  }
  segments.push({ heading, blocks: own });
  return segments;
}
