import type { DashboardStrings, DashboardView, FigureView } from '../../protocol/dashboard';
import { element } from '../page/element';
import { Redraw } from '../page/redraw';
import { Chart, incidentChart, legendOf, targetOf, trendChart } from './charts';
import { figureCards } from './figures';
import type { Host } from './host';
import { incidentTable, lineGroup, lineItems, serviceList } from './lists';

/** The whole page: the quarter, its figures against the policy's targets, the quarters before it, and what each figure rests on. */
export class DashboardPage {
  private readonly quarter = element('h2', {});
  private readonly summary = element('p', { class: 'quiet' });
  private readonly openItems = element('button', { type: 'button', class: 'link', 'data-focus': 'open-items' });
  private readonly select = element('select', { 'data-focus': 'quarter' });
  private readonly status = element('p', { class: 'status', role: 'status' });
  private readonly trouble = element('p', { class: 'failed', role: 'alert', hidden: true });
  private readonly content = element('main', { hidden: true });
  private readonly incidents: Chart;
  private readonly trend: Chart;
  /** Drawn on their own: a list that is open must not close because a figure has changed. */
  private readonly options = new Redraw<Options>(this.select, ({ choices, picked }) => (
    choices.map(({ id, words }) => element('option', { value: id, selected: id === picked }, words))));
  private readonly parts: readonly Redraw<Shown>[];
  private view: DashboardView | undefined;
  private looked: string | undefined;

  constructor(root: HTMLElement, private readonly host: Host, private readonly strings: DashboardStrings) {
    this.looked = host.figure;
    const pick = (quarter: string) => host.tell({ type: 'quarterPicked', quarter });
    this.incidents = new Chart(pick);
    this.trend = new Chart(pick);
    const part = (container: HTMLElement, draw: (shown: Shown) => readonly Node[]) => ({ container, redraw: new Redraw<Shown>(container, draw) });
    const figures = part(
      element('div', { class: 'figures', role: 'group', 'aria-label': strings.figures }),
      ({ view, figure }) => figureCards(view.figures, figure.id, (id) => this.look(id)),
    );
    const behind = part(element('section', { class: 'card behind', id: 'behind' }), ({ figure }) => this.behind(figure));
    const rest = part(element('div', { class: 'rest' }), ({ view }) => this.rest(view));
    this.parts = [figures.redraw, behind.redraw, rest.redraw];
    this.content.append(
      figures.container,
      element('div', { class: 'charts' }, this.incidents.body, this.trend.body),
      element('p', { class: 'quiet keys' }, strings.keys),
      behind.container, rest.container,
    );
    this.select.addEventListener('change', () => pick(this.select.value));
    this.openItems.addEventListener('click', () => host.tell({ type: 'actionItemsWanted' }));
    const review = element('button', { type: 'button', class: 'link', 'data-focus': 'review' }, strings.newReview);
    review.addEventListener('click', () => host.tell({ type: 'reviewWanted' }));
    root.replaceChildren(
      element('header', {},
        element('h1', {}, strings.heading), this.quarter, this.summary, element('p', {}, this.openItems),
        element('div', { class: 'choice' }, element('label', {}, `${strings.quarter} `, this.select), review)),
      this.status, this.trouble, this.content,
    );
  }

  /** Documents are being read for the first time. */
  wait(): void {
    this.status.textContent = this.strings.reading;
  }

  fail(reason: string): void {
    this.status.textContent = '';
    this.trouble.textContent = reason;
    this.trouble.hidden = false;
  }

  update(view: DashboardView): void {
    this.view = view;
    this.trouble.hidden = true;
    this.content.hidden = false;
    this.quarter.textContent = view.folder === null ? view.name : `${view.name} · ${view.folder}`;
    this.summary.textContent = view.summary;
    this.status.textContent = '';
    this.openItems.textContent = view.openItems;
    this.options.update({ choices: view.choices, picked: view.picked });
    this.show(view);
  }

  private look(id: string): void {
    this.looked = id;
    this.host.keepFigure(id);
    if (this.view) this.show(this.view);
  }

  private show(view: DashboardView): void {
    const figure = view.figures.find(({ id }) => id === this.looked) ?? view.figures[0];
    if (!figure) return;
    this.incidents.update(incidentChart(view, this.strings), legendOf(view, this.strings));
    this.trend.update(trendChart(figure, view), ...targetOf(figure));
    for (const part of this.parts) part.update({ view, figure });
  }

  private behind({ id, name, value, base, behind }: FigureView): Node[] {
    return [
      element('h3', {}, name, ': ', value),
      element('p', { class: 'quiet' }, base),
      ...behind.map((group, at) => lineGroup(`behind:${id}:${at}`, group, this.open)),
    ];
  }

  private rest({ incidents, causes, services, leftOut }: DashboardView): Node[] {
    const { strings, open } = this;
    const card = (form: string, heading: string, isEmpty: boolean, none: string, draw: () => Node) => (
      element('section', { class: form }, element('h3', {}, heading), isEmpty ? element('p', { class: 'quiet' }, none) : draw()));
    return [
      card('card wide', strings.incidents, incidents.length === 0, strings.noIncidents, () => element('div', { class: 'scroll' }, incidentTable(incidents, strings, open))),
      card('card', strings.causes, causes.length === 0, strings.noCauses, () => lineItems('cause', causes, open)),
      card('card', strings.services, services.length === 0, strings.noServices, () => serviceList(services, open)),
      ...(leftOut ? [element('section', { class: 'card wide' }, lineGroup('left-out', leftOut, open))] : []),
    ];
  }

  private readonly open = (target: string): void => this.host.tell({ type: 'lineOpened', target });
}

type Options = Pick<DashboardView, 'choices' | 'picked'>;

/** What is drawn: a view, and the figure of it that is looked at. */
interface Shown {
  readonly view: DashboardView;
  readonly figure: FigureView;
}
