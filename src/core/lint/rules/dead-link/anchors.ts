import type { Block, IncidentDocument } from '../../../document/model';

/** Anchors as they are compared: only letters and digits, since every site has its own way with the rest. */
const comparable = (anchor: string): string => anchor.toLowerCase().replace(/^user-content-/, '').replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether `anchors` has it; the second heading of a name has a number behind it. */
export function hasAnchor(anchors: ReadonlySet<string>, anchor: string): boolean {
  const words = comparable(anchor);
  return anchors.has(words) || anchors.has(words.replace(/\d{1,3}$/, ''));
}

/** The anchors that a document's headings, `id` and `name` attributes and `{#id}` marks make, comparable. */
export function anchorsOf({ text, blocks }: IncidentDocument): ReadonlySet<string> {
  const anchors = new Set<string>(['', 'top']);
  for (const heading of headingsIn(blocks, text)) anchors.add(comparable(heading.replace(/\]\([^()]*\)/g, ']').replace(/<[^<>]*>/g, '')));
  for (const match of text.matchAll(/\b(?:id|name)=["']([^"'\n]{1,200})["']|\{#([\w-]{1,200})\}/g)) {
    anchors.add(comparable(match[1] ?? match[2] ?? ''));
  }
  return anchors;
}

function* headingsIn(blocks: readonly Block[], text: string): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'heading') yield text.slice(block.text.start, block.text.end);
    else if (block.type === 'list') for (const item of block.items) yield* headingsIn(item.children, text);
    else if ('children' in block) yield* headingsIn(block.children, text);
  }
}
