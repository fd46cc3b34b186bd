import type { Span } from '../../../document/model';

/** A link's or image's destination, that of a reference definition, or that of an HTML attribute; most are web addresses. */
const opening = /(?:\]\(\s{0,8}|\]:[ \t]{0,8}\n?[ \t]{0,8}|\b(?:src|href)[ \t]{0,8}=[ \t]{0,8}(?=["']))(?!\s{0,8}["'<]?https?:)/g;
const longest = 2048;

/**
 * What looks like a link's or an image's destination in this workspace, as written, without the angle brackets or quotes around it.
 * Cheap, so that some stand in code: `Prose` tells.
 */
export function destinations(text: string): Span[] {
  const found: Span[] = [];
  if (!text.includes(']') && !text.includes('=')) return found;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { 0: mark, index } = match;
    const at = index + mark.length;
    const rest = text.slice(at, at + longest);
    const url = mark.startsWith(']') ? markdownUrl(rest) : attributeUrl(rest);
    const start = rest.startsWith(url) ? at : at + 1;
    if (url !== '') found.push({ start, end: start + url.length });
  }
  return found;
}

/** In angle brackets, or up to white space or the parenthesis that closes the link. */
function markdownUrl(rest: string): string {
  const pattern = rest.startsWith('<') ? /^<([^<>\n]*)>/ : /^([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/;
  return pattern.exec(rest)?.[1] ?? '';
}

function attributeUrl(rest: string): string {
  const [, double, single] = /^(?:"([^"\n]*)"|'([^'\n]*)')/.exec(rest) ?? [];
  return double ?? single ?? '';
}
