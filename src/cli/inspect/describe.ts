import { oneLine } from '../text/one-line';
import type { Paint } from '../text/paint';
import { count } from '../text/words';
import type { Reading } from './reading';
import type { Unlisted } from './unlisted';

/** The same as the JSON, for people; and what looks like an action item but is none. */
export function describe(reading: Reading, unlisted: readonly Unlisted[], why: string, paint: Paint): string {
  const { kind, title, date, severity, sections, timeline, actionItems } = reading;
  const unknown = paint.dim('not found');
  const lines = [
    `kind      ${kind ?? unknown} ${paint.dim(`(${why})`)}`,
    `title     ${title === null ? unknown : oneLine(title)}`,
    `date      ${date ?? unknown}`,
    `severity  ${severity === null ? unknown : oneLine(severity)}`,
  ];
  const part = (heading: string, rows: readonly string[]) => lines.push('', paint.bold(heading), ...rows.map((row) => `  ${row}`));
  part(count(sections.length, 'section'), sections.map(({ line, title: words, concept }) => (
    `${place(line)}  ${oneLine(words)}  ${paint.dim(concept === null ? '(no name that the policy knows)' : `→ ${concept}`)}`
  )));
  part(timeline.length === 1 ? '1 timeline entry' : `${timeline.length} timeline entries`, timeline.map(({ line, date: day, time, text }) => (
    `${place(line)}  ${day ?? '????-??-??'} ${time ?? '--:--'}  ${oneLine(text)}`
  )));
  part(count(actionItems.length, 'action item'), actionItems.map(({ line, text, state, owner, due, ticket }) => {
    const details = [state, owner ?? 'no owner', due === null ? 'no due date' : `due ${due}`, ticket].filter((detail) => detail !== null);
    return `${place(line)}  ${oneLine(text)}  ${paint.dim(`(${oneLine(details.join(', '))})`)}`;
  }));
  if (unlisted.length > 0) {
    part('Not taken for action items', unlisted.map(({ line, text, why: reason }) => `${place(line + 1)}  ${oneLine(text)}\n          ${paint.dim(oneLine(reason))}`));
  }
  return `${lines.join('\n')}\n`;
}

const place = (line: number) => `line ${String(line).padEnd(4)}`;
