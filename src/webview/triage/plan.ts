import type { OutcomeView, TriageStrings } from '../../protocol/triage';
import { element } from '../page/element';

/** The severity and its whole response plan. */
export function drawPlan({ severity, rank }: OutcomeView, strings: TriageStrings): Node[] {
  const { plan } = strings;
  const lines: readonly (readonly [string, string])[] = [
    [plan.response, severity.response.time],
    [plan.escalation, severity.escalation.text],
    [plan.communication, severity.communication.text],
    [plan.postmortem, severity.postmortem.text],
    [plan.sla, severity.sla],
    ...(severity.needsCommander ? [[plan.commander, plan.commanderNeeded] as const] : []),
  ];
  return [
    element(
      'div',
      { class: `severity rank-${Math.min(rank, 3)}` },
      element('span', { class: 'symbol', 'aria-hidden': 'true' }, severity.symbol),
      element('p', { class: 'severity-name' }, element('strong', {}, severity.id), ` ${severity.name}`),
      element('p', { class: 'severity-definition' }, severity.definition),
    ),
    element('h3', {}, plan.heading),
    element('dl', { class: 'plan' }, ...lines.map(([term, words]) => element('div', {}, element('dt', {}, term), element('dd', {}, words)))),
    ...(severity.actions.length === 0 ? [] : [element('h3', {}, plan.actions), drawActions(severity.actions)]),
    ...(severity.examples.length === 0
      ? []
      : [
          element(
            'details',
            { class: 'examples' },
            element('summary', {}, plan.examples),
            element('ul', {}, ...severity.examples.map((example) => element('li', {}, example))),
          ),
        ]),
  ];
}

function drawActions(actions: OutcomeView['severity']['actions']): HTMLElement {
  return element(
    'ol',
    { class: 'actions' },
    ...actions.map(({ when, steps }) =>
      element('li', {}, element('p', { class: 'when' }, when), element('ul', {}, ...steps.map((step) => element('li', {}, step)))),
    ),
  );
}
