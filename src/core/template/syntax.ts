import Mustache from 'mustache';
import type { Span } from '../document/model';
import { say } from '../message';
import type { Problem } from '../policy/problem';

/** Mustache copies the rest of the text at every tag, so that a huge template would take quadratic time. */
const largest = 128 * 1024;

/** What is wrong with a template's Mustache, and where; undefined if it can be rendered. */
export function templateProblem(template: string): Problem | undefined {
  if (template.length > largest) {
    return problem(template, 0, say('The template is larger than {limit} KiB.', { limit: largest / 1024 }));
  }
  try {
    new Mustache.Writer().parse(template);
    return undefined;
  } catch (error) {
    const [, reason = String(error), position = '0'] = /^(.{1,200}) at (\d+)$/s.exec((error as Error).message) ?? [];
    return problem(template, Number(position), say('This is not a valid Mustache template: {reason}.', { reason }));
  }
}

/** The tag at or before `position`, which is where Mustache gave up. */
function problem(template: string, position: number, message: Problem['message']): Problem {
  return { ...tagAt(template, position), level: 'error', message };
}

function tagAt(template: string, position: number): Span {
  const start = template.lastIndexOf('{{', position);
  if (start < 0) return { start: 0, end: Math.min(template.length, 1) };
  const lineEnd = template.indexOf('\n', start);
  const close = template.indexOf('}}', start);
  const end = close < 0 || (lineEnd >= 0 && close > lineEnd) ? lineEnd : close + 2;
  return { start, end: end < 0 ? template.length : end };
}
