import { fill, type OutcomeView, type TriageMethod, type TriageView } from '../../protocol/triage';
import { button, element } from '../page/element';
import { factList } from './fact-list';
import { icon, type IconName } from '../page/icon';
import { OverrideForm } from './override';
import { drawPlan } from './plan';
import { Redraw } from '../page/redraw';
import type { PageContext, StepPage } from './step-page';

const besides = ['incidents', 'runbooks', 'actionItems'] as const;
type Ask = Exclude<TriageMethod, 'openFact' | 'lookUpFacts' | 'takeAlert'>;

/** Step 4: the severity with its plan, what helps from the past, and the ways out. */
export class OutcomeStep implements StepPage {
  readonly body: HTMLElement;
  private readonly plan: Redraw<OutcomeView | undefined>;
  private readonly override: OverrideForm;
  private readonly facts: Redraw<TriageView['facts']>;
  private readonly waysOut: Redraw<Pick<TriageView, 'record' | 'answeredNo'>>;

  constructor(private readonly context: PageContext) {
    const { strings } = context;
    const plan = element('div', { class: 'plan-column' });
    const waysOut = element('div', { class: 'ways-out' });
    const facts = element('div', { class: 'facts-column' });
    this.override = new OverrideForm(context);
    this.body = element(
      'div',
      { class: 'outcome' },
      element('div', { class: 'plan-side' }, plan, this.override.body),
      facts,
      element('div', { class: 'declare' }, element('h3', {}, strings.declare.heading), waysOut),
    );
    this.plan = new Redraw(plan, (outcome) => (outcome ? drawPlan(outcome, strings) : []));
    this.facts = new Redraw(facts, (found) => besides.flatMap((kind) => {
      const fact = found[kind];
      return fact ? [factList(kind, fact, context)] : [];
    }));
    this.waysOut = new Redraw(waysOut, (view) => this.drawWaysOut(view));
  }

  update(view: TriageView): void {
    this.plan.update(view.outcome);
    this.override.update(view);
    const { incidents, runbooks, actionItems } = view.facts;
    this.facts.update({ incidents, runbooks, actionItems });
    this.waysOut.update({ record: view.record, answeredNo: view.answeredNo });
  }

  private drawWaysOut({ record, answeredNo }: Pick<TriageView, 'record' | 'answeredNo'>): Node[] {
    const { declare } = this.context.strings;
    const way = (method: Ask, label: string, iconName: IconName, secondary: boolean) => {
      const made = button(label, { focus: `way:${method}`, iconName, secondary, press: () => void this.go(method) });
      made.dataset['method'] = method;
      return made;
    };
    return [
      ...(record === undefined
        ? [
            ...(answeredNo.length > 0 ? [element('p', { class: 'answered-no' }, icon('warning'), fill(declare.answeredNo, answeredNo.join('; ')))] : []),
            way('createRecord', declare.createRecord, 'flame', false),
          ]
        : [
            element('p', { class: 'recorded', role: 'status' }, icon('pass-filled'), fill(declare.recorded, record)),
            way('openRecord', declare.openRecord, 'go-to-file', false),
          ]),
      way('newPostmortem', declare.newPostmortem, 'new-file', true),
      way('newRunbook', declare.newRunbook, 'book', true),
    ];
  }

  /** One press, one document: the buttons rest while the host works. */
  private async go(method: Ask): Promise<void> {
    const buttons = () => [...this.body.querySelectorAll<HTMLElementTagNameMap['vscode-button']>('[data-method]')];
    if (buttons().some(({ disabled }) => disabled)) return;
    for (const each of buttons()) each.disabled = true;
    await this.context.attempt(method, undefined);
    for (const each of buttons()) each.disabled = false;
  }
}
