import type { Message } from '../message';

const placeholder = /\{(\w+)\}/g;

/** The message in English. A placeholder without a fact stays as it is, so that a slip is seen. */
export function format(message: Message): string {
  if (!message.text.includes('{')) return message.text;
  return message.text.replace(placeholder, (whole, name: string) => String(message.facts[name] ?? whole));
}
