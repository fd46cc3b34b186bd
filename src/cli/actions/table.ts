import { displayWidth } from '../../core/edit/display-width';
import { oneLine } from '../text/one-line';
import type { Paint } from '../text/paint';
import { count, longest } from '../text/words';
import type { ActionRow } from './row';

const widestOwner = 24;
const narrowestAction = 24;

/** For people: an item in a line, cut to the width of a terminal, where there is one. */
export function asTable(rows: readonly ActionRow[], paint: Paint, width: number | undefined): string {
  if (rows.length === 0) return 'No action items.\n';
  const cells = rows.map((row) => ({
    due: oneLine(row.due) || '-', owner: cut(oneLine(row.owner) || '-', widestOwner), action: oneLine(row.action), place: `${oneLine(row.file)}:${row.line}`, state: row.state,
  }));
  const widest = (column: 'due' | 'state' | 'owner' | 'place') => longest(cells.map((row) => displayWidth(row[column])));
  const [due, state, owner, place] = [widest('due'), widest('state'), widest('owner'), widest('place')];
  const left = width === undefined ? Infinity : Math.max(narrowestAction, width - due - state - owner - place - 8);
  const action = Math.min(left, longest(cells.map((row) => displayWidth(row.action))));
  const lines = cells.map((row) => {
    const start = `${pad(row.due, due)}  ${pad(row.state, state)}`;
    return `${row.state === 'overdue' ? paint.red(start) : start}  ${pad(row.owner, owner)}  ${pad(cut(row.action, action), action)}  ${paint.dim(row.place)}`;
  });
  const overdue = rows.filter((row) => row.state === 'overdue').length;
  return `${lines.join('\n')}\n\n${count(rows.length, 'action item')}${overdue > 0 ? `, ${paint.red(`${overdue} overdue`)}` : ''}.\n`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
