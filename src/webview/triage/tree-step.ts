import { fill, type TriageView, type YesNo } from '../../protocol/triage';
import { element } from '../page/element';
import { focusOn, Redraw } from '../page/redraw';
import type { PageContext, StepPage } from './step-page';
import { drawTrunk } from './trunk';

/** Step 2: the decision tree with the path taken lit up. */
export class TreeStep implements StepPage {
  readonly body = element('div', { class: 'tree' });
  private readonly drawing: Redraw<Pick<TriageView, 'tree' | 'record'>>;
  private current: string | undefined;
  private shown = false;

  constructor(private readonly context: PageContext) {
    const { strings } = context;
    const start = element('p', { class: 'alert-received' }, element('span', { class: 'dot', 'aria-hidden': 'true' }), strings.alertReceived);
    const trunk = element('div', { class: 'trunk-frame', role: 'group', 'aria-label': strings.tree });
    const keys = element('p', { class: 'keys' }, strings.keys.yesNo);
    this.body.append(start, trunk, keys);
    this.drawing = new Redraw(trunk, ({ tree, record }) => [
      drawTrunk(tree.trunk, {
        strings,
        locked: record !== undefined,
        answer: (question, answer) => this.answer(question, answer),
        withdraw: (question) => context.host.tell({ type: 'answerWithdrawn', question }),
      }),
    ]);
    trunk.addEventListener('keydown', (event) => this.moveBetweenQuestions(event));
  }

  update(view: TriageView): void {
    const answeredHere = this.shown && view.step === 'tree' && view.tree.current?.id !== this.current;
    this.drawing.update({ tree: view.tree, record: view.record });
    this.shown = view.step === 'tree';
    this.current = view.tree.current?.id;
    if (!answeredHere) return;
    // On to what is asked next, or out of the tree.
    if (this.current === undefined) focusOn(document, 'next');
    else focusOn(this.body, `question:${this.current}:yes`);
  }

  press(key: string): boolean {
    const answer = ({ y: 'yes', n: 'no' } as const)[key];
    const row = document.activeElement?.closest<HTMLElement>('[data-question]');
    const question = (row && this.body.contains(row) ? row.dataset['question'] : undefined) ?? this.current;
    if (answer === undefined || question === undefined) return false;
    this.answer(question, answer);
    return true;
  }

  private answer(question: string, answer: YesNo): void {
    this.context.host.tell({ type: 'questionAnswered', question, answer });
  }

  private moveBetweenQuestions(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const groups = [...this.body.querySelectorAll('.choices')];
    const at = groups.findIndex((group) => group.contains(document.activeElement));
    const buttons = groups[at + step]?.querySelectorAll('button');
    if (at < 0 || !buttons) return;
    event.preventDefault();
    const pressed = [...buttons].find((choice) => choice.getAttribute('aria-pressed') === 'true');
    (pressed ?? buttons[0])?.focus();
  }
}

/** What is said aloud when the answers reach a severity, and what stands beside the button that goes on. */
export function severityReached({ outcome }: TriageView, { strings }: Pick<PageContext, 'strings'>): string {
  return outcome ? fill(strings.severityReached, `${outcome.severity.id}: ${outcome.severity.name}`) : '';
}
