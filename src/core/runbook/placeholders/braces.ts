import type { Region } from '../shell/reading';
import { nameOf, type Placeholder } from './model';

const braces = /\{\{ {0,4}(\$labels\.|\$?)([A-Za-z_][\w-]{0,60}(?:\.[\w-]{1,60}){0,4}) {0,4}\}\}/g;
/** Words of Go's and Jinja's templates. */
const keywords = new Set(['end', 'else', 'range', 'if', 'with', 'json', 'index', 'len', 'now', 'printf', 'break', 'continue', 'block', 'define', 'template', 'endif', 'endfor', 'raw', 'endraw', 'print']);
/** What hands a template to a program. */
const template = /(?:--format|--template|go-template(?:-file)?|-f|--output-template)[ =]{1,2}['"]?$/;

/** `{{ region }}` and an alert's `{{ $labels.pod }}`; not `{{.Names}}` and what else programs fill in themselves. */
export function bracesIn(code: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of code.matchAll(braces)) {
    const [written, scope = '', words = ''] = match;
    const isVariable = scope === '$';
    if (keywords.has(words) || isVariable || isTemplate(code, match.index)) continue;
    found.push({ form: 'braces', start: match.index, end: match.index + written.length, written, name: nameOf(words.replace(/^\w+\.(?=\w)/, '')) });
  }
  return found;
}

/** Not `${NAME}`, `HEAD@{u}`, `%{http_code}`, `#{name}`; nor `{a,b}` and `{1..3}`, which a shell makes words of. */
const single = /(?<![$@%#\\{])\{([A-Za-z][\w-]{1,60}(?: [\w-]{1,40}){0,5})\}(?!\})/g;

/** `{id}` in what is typed, which sh, bash and the like leave as it is; not what `xargs -I{id}` fills in. */
export function singleBracesIn(code: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of code.matchAll(single)) {
    const [written, words = ''] = match;
    if (keywords.has(words) || code.includes(`-I${written}`) || code.includes(`-I ${written}`)) continue;
    found.push({ form: 'brace', start: match.index, end: match.index + written.length, written, name: nameOf(words) });
  }
  return found;
}

/** In a quoted argument such braces belong to JSON or to a program, unless they are a part of a path. */
export const isPartOfText = (code: string, start: number, quoting: Region['quoting']): boolean =>
  quoting !== 'none' && !(quoting === 'double' && code[start - 1] === '/');

/** Whether the line has parts that only a template has, or hands this to `--format`. */
function isTemplate(code: string, at: number): boolean {
  const start = code.lastIndexOf('\n', at) + 1;
  const feed = code.indexOf('\n', at);
  const line = code.slice(start, feed < 0 ? code.length : feed);
  return /\{\{-? {0,4}(?:\.|range\b|if\b|end\b|with\b|json\b|\$[A-Za-z]+ )/.test(line) || template.test(code.slice(Math.max(start, at - 60), at));
}
