import { scaleBand, scaleLinear } from 'd3-scale';
import { svg } from '../page/svg';

/** A column of a chart: one quarter. */
export interface Column {
  /** `2026-Q3`. */
  readonly id: string;
  /** All that it says, for ears and as a tooltip. */
  readonly words: string;
  /** What stands above it. */
  readonly label: string;
  /** From the bottom up; `tone` names the class that colours it. */
  readonly parts: readonly { readonly value: number; readonly tone: string }[];
}

export interface ColumnChart {
  /** Names the chart among those of the page. */
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly picked: string;
  readonly target?: number | undefined;
  /** Which values the axis names, up to a value that it has to reach. */
  readonly ticks: Ticks;
}

export type Ticks = (most: number) => { readonly values: readonly number[]; readonly label: (value: number) => string };

const height = 200;
const margin = { top: 24, right: 4, bottom: 36, left: 52 };
/** Above the axis where there is nothing to see, so that a column without a value can still be found. */
const least = 1;
/** How wide a letter of a label is at most, on average; CSS pixels. */
const letter = 7;

/** Draws columns over the quarters, each of which can be picked; `width` is the room for them, in CSS pixels. */
export function drawColumns(chart: ColumnChart, width: number, pick: (id: string) => void): SVGSVGElement {
  const { columns, target, heading } = chart;
  const totals = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const { values, label } = chart.ticks(Math.max(...totals, target ?? 0));
  const x = scaleBand().domain(columns.map(({ id }) => id)).range([margin.left, Math.max(width - margin.right, margin.left + 1)]).paddingInner(0.3).paddingOuter(0.1);
  const y = scaleLinear().domain([0, values.at(-1) ?? 1]).range([height - margin.bottom, margin.top]);
  const lines = values.map((value) => svg('g', { class: 'tick' },
    svg('line', { x1: margin.left, x2: width - margin.right, y1: y(value), y2: y(value) }),
    svg('text', { x: margin.left - 8, y: y(value), 'text-anchor': 'end', 'dominant-baseline': 'middle' }, label(value))));
  const goal = target === undefined ? [] : [svg('line', { class: 'target', x1: margin.left, x2: width - margin.right, y1: y(target), y2: y(target) })];
  const bars = columns.map((column, at) => drawColumn(column, { chart, at, left: x(column.id) ?? 0, width: x.bandwidth(), y, pick }));
  // Above everything, and only where there is room for its words.
  const labels = columns.flatMap(({ id, label: words }, at) => {
    const isPicked = id === chart.picked;
    const room = words.length * letter;
    if (!isPicked && room > x.step()) return [];
    const middle = Math.min((x(id) ?? 0) + x.bandwidth() / 2, width - room / 2);
    return [svg('text', { class: isPicked ? 'value picked' : 'value', x: middle, y: y(totals[at] ?? 0) - 6, 'text-anchor': 'middle' }, words)];
  });
  const drawn = svg('svg', { class: 'chart', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': heading },
    svg('g', { 'aria-hidden': 'true' }, ...lines), ...bars, svg('g', { 'aria-hidden': 'true' }, ...goal, ...labels));
  drawn.addEventListener('keydown', (event) => walk(event, drawn));
  return drawn;
}

interface Placing {
  readonly chart: ColumnChart;
  readonly at: number;
  readonly left: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly pick: (id: string) => void;
}

function drawColumn({ id, words, parts }: Column, { chart, at, left, width, y, pick }: Placing): SVGGElement {
  const isPicked = id === chart.picked;
  let sum = 0;
  const drawn = parts.filter(({ value }) => value > 0).map(({ value, tone }) => {
    const bottom = y(sum);
    sum += value;
    const top = y(sum);
    return svg('rect', { class: `part ${tone}`, x: left, width, y: top, height: Math.max(bottom - top, least) });
  });
  const middle = left + width / 2;
  const [year = '', quarter = ''] = id.split('-');
  const column = svg('g', {
    class: isPicked ? 'column picked' : 'column', role: 'button', tabindex: isPicked ? 0 : -1, 'aria-label': words, 'aria-pressed': String(isPicked),
    'data-focus': `${chart.name}:${id}`, 'data-quarter': id,
  },
  svg('title', {}, words),
  svg('rect', { class: 'room', x: left - width * 0.15, width: width * 1.3, y: margin.top - 18, height: height - margin.top + 14, rx: 3 }),
  ...drawn,
  svg('text', { class: 'quarter', x: middle, y: height - margin.bottom + 16, 'text-anchor': 'middle' }, quarter),
  ...(at === 0 || quarter === 'Q1' ? [svg('text', { class: 'year', x: middle, y: height - margin.bottom + 30, 'text-anchor': 'middle' }, year)] : []));
  column.addEventListener('click', () => pick(id));
  column.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    pick(id);
  });
  return column;
}

/** The arrow keys go from column to column, Home and End to the first and the last one. */
function walk(event: KeyboardEvent, chart: SVGSVGElement): void {
  const columns = [...chart.querySelectorAll<SVGGElement>('.column')];
  const at = columns.findIndex((column) => column === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 };
  const next = columns[steps[event.key] ?? -1];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  for (const column of columns) column.setAttribute('tabindex', column === next ? '0' : '-1');
  next.focus();
}
