import type { Region } from '../shell/reading';
import { nameOf, type Placeholder } from './model';

const bracket = /\[([A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+){0,6}(?:: [\w/, .-]{1,60})?)\]/g;
/** `a-z`, `A-Fa-f`: characters of a pattern. */
const range = /^(?:[A-Za-z0-9]-[A-Za-z0-9]_?)+$/;
/** `web-[service-name]`: so many letters are no characters of a pattern. */
const twoWords = /^[a-z]{3,40}[_-][a-z]{3,40}/i;
/** Programs whose quoted arguments are full of brackets that mean something. */
const patterns = /\b(?:jq|yq|grep|egrep|rg|sed|awk|gawk|perl|python3?|ruby|node|find|expr|promtool|logcli|jsonpath|pup|htmlq)\b/;
/** What a usage line says may be there, and the host of `[localhost]:2222`. */
const optional = /^(?:options?|flags?|args?|arguments?|command|commands|opts|localhost)$/i;

export function bracketsIn(code: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of code.matchAll(bracket)) {
    const [written, words = ''] = match;
    const end = match.index + written.length;
    const before = code[match.index - 1] ?? ' ';
    const after = code[end] ?? ' ';
    // `${a[key]}`, `x[1]`, `.items[name]`, `[[ name ]]`, `([key]=value)`, `[text](link)`, `[chars]*` are not alone.
    const endsName = /[_-]/.test(before) && twoWords.test(words);
    if (!(endsName || /[\s"'=:,/@]/.test(before)) || /[[(*+?{\w\]=]/.test(after)) continue;
    // `"[web] Deploy it"`: a title.
    if (/["']/.test(before) && after === ' ') continue;
    if (words.length < 3 || range.test(words) || optional.test(words)) continue;
    found.push({ form: 'bracket', start: match.index, end, written, name: nameOf(words) });
  }
  return found;
}

/** Whether brackets that stand in a quoted argument belong to a pattern or to data. */
export function isPattern(code: string, { start, end }: Placeholder, { start: from, end: to, quoting }: Region): boolean {
  if (quoting !== 'single' && quoting !== 'double') return false;
  const line = code.slice(code.lastIndexOf('\n', from - 1) + 1, from);
  return patterns.test(line) || /[{}^$\\]|=~/.test(code.slice(from, start) + code.slice(end, to));
}
