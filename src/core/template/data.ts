import Mustache from 'mustache';

/** What a template can be filled with. A missing or empty value becomes a blank. */
export type Value = string | number | boolean | undefined | readonly Value[] | Values;
export interface Values { readonly [name: string]: Value }

/**
 * Mustache's lookup follows prototypes and calls functions. This one sees a value's own data and nothing else, so that a
 * template from a repository can't reach code.
 */
export class Data extends Mustache.Context {
  override push(view: unknown): Data {
    return new Data(view, this);
  }

  override lookup(name: string): unknown {
    const value: unknown = name === '.' ? this.view : this.find(name.split('.'));
    return typeof value === 'string' && isEmpty(value) ? undefined : value;
  }

  private find(names: readonly string[]): unknown {
    if (hasOwn(this.view, names[0]!)) return names.reduce<unknown>(own, this.view);
    return this.parent instanceof Data ? this.parent.find(names) : undefined;
  }
}

/** Without anything to see. */
function isEmpty(value: string): boolean {
  return /^[\s\p{Cc}]*$/u.test(value);
}

function own(value: unknown, name: string): unknown {
  return hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.prototype.hasOwnProperty.call(value, name);
}
