import type { DashboardStrings, DashboardView, FigureView } from '../../protocol/dashboard';
import { element } from '../page/element';
import { type ColumnChart, drawColumns } from './columns';
import { counts, shares, times } from './ticks';

/** A chart with its heading, drawn anew where it gets another width. */
export class Chart {
  private readonly heading = element('h3', {});
  private readonly drawing = element('div', { class: 'drawing' });
  private readonly below = element('div', {});
  readonly body = element('section', { class: 'card' }, this.heading, this.drawing, this.below);
  private chart: ColumnChart | undefined;
  private drawn = '';

  constructor(private readonly pick: (quarter: string) => void) {
    new ResizeObserver(() => this.draw()).observe(this.drawing);
  }

  update(chart: ColumnChart, ...below: readonly Node[]): void {
    this.chart = chart;
    this.heading.textContent = chart.heading;
    this.below.replaceChildren(...below);
    this.draw();
  }

  private draw(): void {
    const width = this.drawing.clientWidth;
    const key = JSON.stringify([this.chart, width]);
    if (!this.chart || width === 0 || key === this.drawn) return;
    this.drawn = key;
    const focused = this.drawing.querySelector<SVGElement>('.column:focus')?.dataset['focus'];
    this.drawing.replaceChildren(drawColumns(this.chart, width, this.pick));
    if (focused !== undefined) this.drawing.querySelector<SVGElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }
}

export function incidentChart({ quarters, legend, picked }: DashboardView, strings: DashboardStrings): ColumnChart {
  return {
    name: 'incidents', heading: strings.incidentsByQuarter, picked, ticks: counts,
    columns: quarters.map(({ id, words, counts: own }) => ({
      id, words, label: String(own.reduce((sum, count) => sum + count, 0)),
      // The worst ones lie at the bottom, where they are compared best.
      parts: legend.map(({ rank }, at) => ({ value: own[at] ?? 0, tone: toneOf(rank) })),
    })),
  };
}

export function legendOf({ legend }: DashboardView, strings: DashboardStrings): HTMLElement {
  const entries = legend.map(({ name, rank }) => element('li', {}, element('span', { class: `swatch ${toneOf(rank)}`, 'aria-hidden': 'true' }), name));
  return element('ul', { class: 'legend', 'aria-label': strings.legend }, ...entries);
}

export function trendChart({ trend }: FigureView, { quarters, picked }: DashboardView): ColumnChart {
  return {
    name: 'trend', heading: trend.heading, picked, target: trend.target?.value, ticks: trend.unit === 'share' ? shares : times,
    columns: quarters.map(({ id, name }, at) => {
      const value = trend.values[at] ?? null;
      const words = trend.words[at] ?? '';
      return { id, words: `${name}: ${words}`, label: value === null ? '–' : words, parts: value === null ? [] : [{ value, tone: 'trend' }] };
    }),
  };
}

/** What the line across the chart is. */
export function targetOf({ trend: { target } }: FigureView): HTMLElement[] {
  return target === null ? [] : [element('p', { class: 'legend' }, element('span', { class: 'dashes', 'aria-hidden': 'true' }), target.words)];
}

const toneOf = (rank: number | null): string => (rank === null ? 'rank-none' : `rank-${Math.min(rank, 3)}`);
