/** Under a heading or at the end of a line of a template: documents may leave that section or field out. */
const mark = /^<!--[ \t]*optional[ \t]*-->[ \t]*$/;

export interface Unmarked {
  /** The template without its marks. */
  readonly text: string;
  /** Numbers of its lines, from 0, that carried a mark or stood above one. */
  readonly optionalLines: ReadonlySet<number>;
}

/** Takes `<!-- optional -->` out of a template. */
export function unmark(template: string): Unmarked {
  const kept: string[] = [];
  const optionalLines = new Set<number>();
  let lastWritten = -1;
  for (const line of template.split(/\r?\n/)) {
    const at = line.lastIndexOf('<!--');
    const isMarked = at >= 0 && mark.test(line.slice(at));
    const words = isMarked ? line.slice(0, at).trimEnd() : line;
    if (!isMarked || words !== '') kept.push(words);
    if (words.trim() !== '') lastWritten = kept.length - 1;
    if (isMarked) optionalLines.add(lastWritten);
  }
  return { text: kept.join('\n'), optionalLines };
}
