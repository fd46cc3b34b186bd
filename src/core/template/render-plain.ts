import Mustache from 'mustache';
import { Data, type Values } from './data';

/** Fills a message as the plain text that people paste into a chat: nothing is escaped, a missing value becomes a blank such as `[commander]`. */
export function renderPlain(template: string, values: Values): string {
  return new PlainWriter().render(template, new Data(values)).replace(/\n{3,}/g, '\n\n').trim();
}

class PlainWriter extends Mustache.Writer {
  override escapedValue(token: string[], context: Mustache.Context): string {
    const name = token[1] ?? '';
    const value: unknown = context.lookup(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : `[${name}]`;
  }

  override unescapedValue(token: string[], context: Mustache.Context): string {
    return this.escapedValue(token, context);
  }
}
