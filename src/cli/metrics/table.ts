import { displayWidth } from '../../core/edit/display-width';
import { figureRows, meanOfSome } from '../../core/metrics/figure-rows';
import type { QuarterReport } from '../../core/metrics/quarter-documents';
import { oneLine } from '../text/one-line';
import type { Paint } from '../text/paint';
import { count, longest } from '../text/words';

/** For people: how many incidents there were, and the figures against their targets. */
export function asTables(figures: QuarterReport, paint: Paint): string {
  const { quarter, first, last, incidents, incidentsBefore, severities, policy, openActionItems, overdueActionItems } = figures;
  const overdue = overdueActionItems > 0 ? `, ${paint.red(`${overdueActionItems} overdue`)}` : '';
  return [
    `${quarter} (${first} to ${last}): ${count(incidents.length, 'incident')}, ${incidentsBefore} in the quarter before.\n`,
    severities.length === 0 ? '' : aligned([
      ['Severity', 'Incidents', 'Mean time to recover'],
      ...severities.map(({ severity, incidents: own, recovery }) => [severity?.id ?? 'none stated', String(own.length), meanOfSome(recovery)]),
    ], paint),
    aligned([['Figure', 'In the quarter', 'Target', 'Rests on'], ...figureRows(figures, policy).map(({ name, value, target, base }) => [name, value, target, base])], paint),
    `${count(openActionItems, 'action item')} open${overdue}.\n`,
  ].filter((part) => part !== '').join('\n');
}

function aligned(rows: readonly (readonly string[])[], paint: Paint): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = cells[0]!.map((_, column) => longest(cells.map((row) => displayWidth(row[column] ?? ''))));
  return cells.map((row, index) => {
    const line = row.map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell))).join('  ').trimEnd();
    return `${index === 0 ? paint.dim(line) : line}\n`;
  }).join('');
}
