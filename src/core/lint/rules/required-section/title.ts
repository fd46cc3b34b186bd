import { isFrontMatter } from '../../../document/front-matter';
import type { IncidentDocument } from '../../../document/model';
import type { TextEdit } from '../../../edit/text-edit';
import { fileNameOf } from '../../../paths';

/** A title in words from a file's name: `docs/postmortems/2026-02-05-website-down.md` gives `Website down`. */
export function titleFrom(path: string): string | undefined {
  const name = fileNameOf(path).replace(/\.\w+$/, '').replace(/^\d{4}-\d{2}(-\d{2})?/, '');
  const words = name.split(/[-_\s]+/).filter(Boolean).join(' ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

/** Puts the title at the top, below front matter. */
export function titleInsertion({ blocks, eol }: IncidentDocument, title: string): TextEdit {
  const [first] = blocks;
  return isFrontMatter(first)
    ? { start: first.end, end: first.end, text: `${eol}${eol}# ${title}` }
    : { start: 0, end: 0, text: `# ${title}${eol}${eol}` };
}
