import type { DashboardStrings, DashboardView, IncidentRow, Line, LineGroup } from '../../protocol/dashboard';
import { element } from '../page/element';

export type OpenLine = (target: string) => void;

const shownAtOnce = 12;

/** Lines that can be opened, under what they have in common. */
export function lineGroup(name: string, { heading, lines, more }: LineGroup, open: OpenLine): HTMLElement {
  const rest = lines.slice(shownAtOnce);
  return element(
    'div', {},
    element('h4', {}, heading),
    lineItems(name, lines.slice(0, shownAtOnce), open),
    rest.length === 0 ? undefined : element('details', {}, element('summary', { 'data-focus': `${name}:rest` }, `+ ${rest.length}`), lineItems(`${name}:rest`, rest, open)),
    more === undefined ? undefined : element('p', { class: 'quiet' }, more),
  );
}

export function lineItems(name: string, lines: readonly Line[], open: OpenLine): HTMLElement {
  return element('ul', { class: 'lines' }, ...lines.map((line, at) => element(
    'li', {}, lineLink(`${name}:${at}`, line, open), line.detail === undefined ? undefined : element('span', { class: 'detail' }, line.detail))));
}

export function lineLink(name: string, { text, target }: Line, open: OpenLine): HTMLElement {
  const made = element('button', { type: 'button', class: 'link', 'data-focus': name }, text);
  made.addEventListener('click', () => open(target));
  return made;
}

/** The incidents of the quarter, each time with the line that tells it. */
export function incidentTable(incidents: readonly IncidentRow[], { columns, notTold }: DashboardStrings, open: OpenLine): HTMLElement {
  const time = (name: string, line: Line | null) => element('td', {}, line ? lineLink(name, line, open) : element('span', { class: 'quiet' }, notTold));
  const heads = [columns.day, columns.severity, columns.incident, columns.detected, columns.recovered, columns.postmortem];
  return element(
    'table', {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...incidents.map(({ day, severity, title, detected, recovered, postmortem }, at) => element(
      'tr', {},
      element('td', { class: 'day' }, day), element('td', {}, severity), element('td', {}, lineLink(`incident:${at}`, title, open)),
      time(`detected:${at}`, detected), time(`recovered:${at}`, recovered), element('td', {}, postmortem),
    ))),
  );
}

/** How often each service had an incident, as bars beside one another; each opens to its incidents. */
export function serviceList(services: DashboardView['services'], open: OpenLine): HTMLElement {
  return element('div', { class: 'services' }, ...services.map(({ name, count, share, lines }, at) => {
    const bar = element('span', { class: 'bar' });
    // Not as an attribute, which the page's security policy refuses.
    bar.style.width = `${Math.round(share * 100)}%`;
    return element(
      'details', {},
      element(
        'summary', { 'data-focus': `service:${at}` },
        element('span', { class: 'service' }, name), element('span', { class: 'track', 'aria-hidden': 'true' }, bar), element('span', { class: 'count' }, count),
      ),
      lineItems(`service:${at}`, lines, open),
    );
  }));
}
