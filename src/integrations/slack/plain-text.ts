/** What the ids in a text stand for. */
export interface Names {
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/**
 * The text of a message of Slack's on one line, as plain text with code spans and links: `<@U1>` becomes `@Kim`,
 * `<https://a.example|here>` becomes `[here](https://a.example)`, and marks of bold, slanted and struck text go.
 */
export function plainText(text: string, names: Names): string {
  const line = text.replace(/```/g, '`').replace(/\s+/g, ' ').trim();
  return line.split(/(`[^`]{0,2000}`)/).map((part, index) => (index % 2 === 0 ? withoutMarks(part, names) : decoded(part))).join('').trim();
}

/** The ids of the people and channels that a text names. */
export function idsIn(text: string): { readonly users: string[]; readonly channels: string[] } {
  const found = [...text.matchAll(/<([@#])([A-Z0-9]{1,40})(?:\|[^>]{0,200})?>/g)];
  const ids = (mark: string) => found.flatMap(([, its, id]) => (its === mark ? [id!] : []));
  return { users: ids('@'), channels: ids('#') };
}

function withoutMarks(text: string, names: Names): string {
  return text.split(/(<[^<>]{1,3000}>)/).map((part, index) => (index % 2 === 0 ? decoded(unmarked(part)) : reference(part.slice(1, -1), names))).join('');
}

/** `*bold*`, `_slanted_` and `~struck~`, where the marks stand at the borders of words. */
function unmarked(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_*~])([*_~])(?=\S)([^*_~]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2');
}

function reference(inside: string, names: Names): string {
  const [target = '', label] = inside.split('|', 2);
  switch (target.charAt(0)) {
    case '@': return `@${names.user(target.slice(1)) ?? label ?? target.slice(1)}`;
    case '#': return `#${label || (names.channel(target.slice(1)) ?? target.slice(1))}`;
    case '!': return label === undefined ? `@${target.slice(1).split('^', 1)[0]}` : decoded(label);
    default: return link(decoded(target), label === undefined ? undefined : decoded(label));
  }
}

/** A link where nothing in it could end it, otherwise its words and its address. */
function link(address: string, label: string | undefined): string {
  const shown = address.replace(/^mailto:/, '');
  if (label === undefined || label === address || label === shown) return shown;
  return /^https?:\/\/[^\s()<>]+$/.test(address) && /^[^[\]`\\]+$/.test(label) ? `[${label}](${address})` : `${label} ${shown}`;
}

const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
