import { fill, type TriageView } from '../../protocol/triage';
import { element } from '../page/element';
import { icon } from '../page/icon';
import { Redraw } from '../page/redraw';
import type { PageContext } from './step-page';

/** The four steps at the top: where one is, what is done, and a way to go back. */
export class StepsBar {
  readonly body: HTMLElement;
  private readonly steps: Redraw<Pick<TriageView, 'step' | 'steps'>>;

  constructor(context: PageContext) {
    const list = element('ol', {});
    this.body = element('nav', { class: 'steps', 'aria-label': context.strings.progress }, list);
    this.steps = new Redraw(list, (view) => view.steps.map((step, index) => drawStep(step, index, view.step, context)));
  }

  update({ step, steps }: TriageView): void {
    this.steps.update({ step, steps });
  }
}

function drawStep({ step, complete, canOpen }: TriageView['steps'][number], index: number, current: string, { strings, open }: PageContext): HTMLElement {
  const isCurrent = step === current;
  const passed = complete && !isCurrent;
  const made = element(
    'button',
    {
      type: 'button',
      class: passed ? 'step complete' : 'step',
      'aria-current': isCurrent ? 'step' : undefined,
      'aria-label': [fill(strings.stepOf, index + 1, 4), strings.steps[step].name, ...(passed ? [strings.done] : [])].join(', '),
      'data-focus': `step:${step}`,
      disabled: !canOpen,
    },
    element('span', { class: 'step-mark' }, passed ? icon('check') : String(index + 1)),
    element('span', { class: 'step-name' }, strings.steps[step].name),
  );
  made.addEventListener('click', () => open(step));
  return element('li', {}, made);
}
