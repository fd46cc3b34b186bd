import type { Section, Span, Written, Zone } from '../model';
import type { Source } from '../source';
import { findZone } from '../zones';

/** The zone that holds for a timeline: named in its heading, in the prose before its entries, or once for the document. */
export function statedZone(source: Pick<Source, 'text'>, section: Section, forDocument: () => Written<Zone> | undefined): Written<Zone> | undefined {
  const { text } = source;
  const heading = findZone(text, section.heading);
  if (heading !== undefined) return heading;
  for (const block of section.blocks) {
    if (block.type === 'heading' || block.type === 'table' || block.type === 'list') break;
    if ((block.type === 'paragraph' || block.type === 'blockquote') && block.end - block.start < longestNote) {
      const zone = findZone(text, block);
      if (zone !== undefined) return zone;
    }
  }
  return forDocument();
}

const longestNote = 400;
/** Such a sentence stands near the start. */
const firstBlocks = 60;
const sentences = ['ll times', 'imes are', 'imes in', 'imezone', 'ime zone', 'ijden in', 'ijdzone', '時刻は'];

/** The zone that a sentence such as `All times are in UTC` names for the whole document. */
export function documentZone({ text, blocks }: Pick<Source, 'text' | 'blocks'>): Written<Zone> | undefined {
  for (const block of blocks.slice(0, firstBlocks)) {
    if (block.type !== 'paragraph' && block.type !== 'blockquote' && block.type !== 'table' && block.type !== 'list') continue;
    const source = block.end - block.start < longestNote ? text.slice(block.start, block.end) : '';
    for (const sentence of sentences) {
      const at = source.indexOf(sentence);
      const span: Span = { start: block.start + at, end: block.end };
      const zone = at < 0 ? undefined : findZone(text, span);
      if (zone !== undefined) return zone;
    }
  }
  return undefined;
}
