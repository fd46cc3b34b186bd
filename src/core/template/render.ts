import Mustache from 'mustache';
import { Data, type Values } from './data';
import { escapeMarkdown, type Place } from './escape';
import { unmark } from './optional';

/**
 * Fills a template (see `templateProblem` for whether it is one; throws if not). Values are plain text and can't change the
 * document's structure; a value that is missing becomes a blank such as `[Commander]`. There is no difference between
 * `{{value}}` and `{{{value}}}`, and no partials.
 */
export function render(template: string, values: Values): string {
  const { text } = unmark(template);
  return fill(text, values);
}

/** `render` for a template whose marks of optional parts were taken out before. */
export function fill(template: string, values: Values): string {
  const filled = new MarkdownWriter(template).render(template, new Data(values));
  return `${filled.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

/** Mustache calls the two methods below with a token: its type, its name, and its offsets in the template. */
type Token = readonly [type: string, name: string, start: number, end: number];

class MarkdownWriter extends Mustache.Writer {
  constructor(private readonly template: string) {
    super();
  }

  override escapedValue(token: string[], context: Mustache.Context): string {
    const [, name, start] = token as unknown as Token;
    const value: unknown = context.lookup(name);
    const written = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    return written === '' ? `[${labelOf(name)}]` : escapeMarkdown(written, placeOf(this.template, start));
  }

  override unescapedValue(token: string[], context: Mustache.Context): string {
    return this.escapedValue(token, context);
  }
}

function placeOf(template: string, at: number): Place {
  const before = template.slice(template.lastIndexOf('\n', at - 1) + 1, at);
  return { inTable: /^\s*\|/.test(before), atStart: isMarksOnly(before) };
}

/** Tags count as nothing, since they may write nothing. */
function isMarksOnly(before: string): boolean {
  const withoutTags = before.split('{{').map((part, at) => (at === 0 ? part : part.slice(part.indexOf('}}') + 2))).join('');
  return /^[\s>*+-]*(?:\d{1,9}[.)]\s*)?(?:\[.\]\s*)?\}*$/.test(withoutTags);
}

/** `usersAffected` as `Users affected`. */
function labelOf(name: string): string {
  const words = name.slice(name.lastIndexOf('.') + 1).replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words === '' ? 'Value' : words[0]!.toUpperCase() + words.slice(1);
}
