import { fill, type Fact, type FactItem, type TriageStrings } from '../../protocol/triage';
import { button, element } from '../page/element';
import { icon } from '../page/icon';
import type { PageContext } from './step-page';

type FactKind = keyof TriageStrings['facts'];
const shownAtOnce = 5;

/** What was found out about one thing, or why it was not. */
export function factList(kind: FactKind, fact: Fact, context: PageContext): HTMLElement {
  const { strings } = context;
  const { heading, none } = strings.facts[kind];
  const title = element('h3', { class: 'fact-heading' }, heading);
  switch (fact.status) {
    case 'looking':
      return element('div', { class: 'facts', 'aria-busy': 'true' }, title, element('p', { class: 'quiet' }, element('vscode-progress-ring', { 'aria-hidden': 'true' }), strings.looking));
    case 'unavailable':
      return element('div', { class: 'facts' }, title, element('p', { class: 'quiet' }, fact.reason));
    case 'failed':
      return element('div', { class: 'facts' }, title, ...troubles(kind, [fact.reason], context));
    case 'found':
      return element(
        'div',
        { class: 'facts' },
        title,
        ...(fact.items.length === 0 ? [element('p', { class: 'quiet' }, none)] : items(kind, fact.items, context)),
        ...troubles(kind, fact.failures ?? [], context),
      );
  }
}

/** What could not be found out, and a way to try once more. */
function troubles(kind: FactKind, reasons: readonly string[], { strings, attempt }: PageContext): HTMLElement[] {
  if (reasons.length === 0) return [];
  return [
    ...reasons.map((reason) => element('p', { class: 'failed' }, icon('warning'), fill(strings.notFoundOut, reason))),
    button(strings.lookAgain, { focus: `look-again:${kind}`, secondary: true, press: () => void attempt('lookUpFacts', undefined) }),
  ];
}

function items(kind: FactKind, all: readonly FactItem[], context: PageContext): HTMLElement[] {
  const rest = all.slice(shownAtOnce);
  const list = (some: readonly FactItem[], from: number) =>
    element('ul', { class: 'fact-items' }, ...some.map((item, index) => drawItem(`${kind}:${from + index}`, item, context)));
  const more = rest.length === 0
    ? []
    : [element('details', {}, element('summary', {}, fill(context.strings.more, rest.length)), list(rest, shownAtOnce))];
  return [list(all.slice(0, shownAtOnce), 0), ...more];
}

function drawItem(name: string, { text, detail, target }: FactItem, { attempt }: PageContext): HTMLElement {
  return element(
    'li',
    {},
    target === undefined ? element('span', { class: 'fact-text' }, text) : link(name, text, () => void attempt('openFact', { target })),
    detail === undefined ? undefined : element('span', { class: 'fact-detail' }, detail),
  );
}

function link(name: string, text: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'link', 'data-focus': `fact:${name}` }, text);
  made.addEventListener('click', press);
  return made;
}
