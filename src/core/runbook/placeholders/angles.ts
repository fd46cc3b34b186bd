import { nameOf, type Placeholder } from './model';

/** Letters, digits and what people put between them, without a blank at either end. */
const angle = /<(["'\p{L}\p{N}_#](?:[\p{L}\p{N} _.,:/()@#*|'"+-]{0,78}[\p{L}\p{N}_.)*'"-])?)>/gu;
/** What kubectl prints for nothing. */
const printed = /^(?:none|nil|null|unset|unknown|pending|invalid|no value|error|empty|html|head|body|br|hr|p|li|ul|ol|td|tr|div|span|table)$/i;

/**
 * `<pod>`, `<your pod name>`, `<1-5>`; neither a redirection (`< file`, `<<EOF`, `<(ls)`, `2<in >out`), nor an address as in
 * `Sam <sam@example.com>`, nor a tag that is closed somewhere.
 */
export function anglesIn(code: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of code.matchAll(angle)) {
    const [written, words = ''] = match;
    const before = code[match.index - 1] ?? ' ';
    const isRedirection = before === '<' || /[-=]$/.test(words);
    const isAddress = /^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}$/.test(words);
    if (!/\p{L}|\p{N}-\p{N}/u.test(words) || isRedirection || isAddress || printed.test(words) || code.includes(`</${words}>`)) continue;
    found.push({ form: 'angle', start: match.index, end: match.index + written.length, written, name: nameOf(words) });
  }
  return found;
}
