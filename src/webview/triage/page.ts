import { fill, type Step, type TriageStrings, type TriageView } from '../../protocol/triage';
import { ChecksStep } from './checks-step';
import { DetailsStep } from './details-step';
import { button, element } from '../page/element';
import type { Host } from './host';
import { OutcomeStep } from './outcome-step';
import { focusOn } from '../page/redraw';
import type { PageContext, StepPage } from './step-page';
import { StepsBar } from './steps-bar';
import { severityReached, TreeStep } from './tree-step';

/** The whole page: the steps at the top, one step's page below, and the way back and on. */
export class TriagePage {
  private readonly context: PageContext;
  private readonly bar: StepsBar;
  private readonly details: DetailsStep;
  private readonly pages: Readonly<Record<Step, StepPage>>;
  private readonly title = element('p', { class: 'alert-title' });
  private readonly heading = element('h2', { tabindex: '-1' });
  private readonly help = element('p', { class: 'help' });
  private readonly spoken = element('p', { class: 'reached', role: 'status', 'aria-live': 'polite' });
  private readonly trouble = element('p', { class: 'failed', role: 'alert', hidden: true });
  private readonly form: HTMLFormElement;
  private readonly back: HTMLElementTagNameMap['vscode-button'];
  private readonly next: HTMLElementTagNameMap['vscode-button'];
  private view: TriageView | undefined;

  constructor(root: HTMLElement, host: Host, private readonly strings: TriageStrings) {
    this.context = {
      host,
      strings,
      open: (step) => host.tell({ type: 'stepOpened', step }),
      attempt: async (method, parameters) => {
        this.trouble.hidden = true;
        await host.ask(method, parameters).catch((error: unknown) => {
          this.trouble.textContent = error instanceof Error ? error.message : String(error);
          this.trouble.hidden = false;
        });
      },
    };
    this.bar = new StepsBar(this.context);
    this.details = new DetailsStep(this.context);
    this.pages = {
      details: this.details,
      tree: new TreeStep(this.context),
      checks: new ChecksStep(this.context),
      outcome: new OutcomeStep(this.context),
    };
    this.back = button(strings.back, { focus: 'back', secondary: true, press: () => this.go(-1) });
    this.next = button(strings.next, { focus: 'next', iconName: 'arrow-right', press: () => this.go(1) });
    const startOver = element('button', { type: 'button', class: 'link start-over', 'data-focus': 'start-over' }, strings.startOver);
    startOver.addEventListener('click', () => void this.context.attempt('startOver', undefined));
    const header = element('header', {}, element('h1', {}, strings.heading), startOver, this.title, this.bar.body);
    this.form = element(
      'form',
      { novalidate: true },
      this.heading,
      this.help,
      ...Object.values(this.pages).map(({ body }) => body),
      this.trouble,
      this.spoken,
      element('div', { class: 'way-on' }, this.back, this.next),
    );
    // Enter in a field goes on.
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.view?.step === 'details') this.go(1);
    });
    root.replaceChildren(header, element('main', {}, this.form));
    document.addEventListener('keydown', (event) => this.press(event));
  }

  /** `canTakeAlert`: there is somebody to ask what is firing. */
  update(view: TriageView, canTakeAlert: boolean): void {
    const before = this.view?.step;
    this.view = view;
    const { heading, help } = this.strings.steps[view.step];
    this.title.textContent = view.details.title;
    this.heading.textContent = heading;
    // What is recorded can be read here and changed there; only the last step still does something.
    const isSettled = view.record !== undefined && view.step !== 'outcome';
    this.help.textContent = isSettled ? fill(this.strings.settled, view.record) : help;
    this.form.classList.toggle('settled', isSettled);
    this.bar.update(view);
    for (const [step, page] of Object.entries(this.pages)) page.body.hidden = step !== view.step;
    this.updateWayOn(view);
    this.details.offerAlerts(canTakeAlert && view.record === undefined);
    for (const page of Object.values(this.pages)) page.update(view);
    if (before !== view.step) this.arrive(view, before === undefined);
  }

  private updateWayOn(view: TriageView): void {
    const at = view.steps.findIndex(({ step }) => step === view.step);
    const following = view.steps[at + 1];
    this.back.hidden = at === 0;
    this.next.hidden = following === undefined;
    this.next.disabled = following?.canOpen !== true;
    const reached = view.step === 'details' ? '' : severityReached(view, this.context);
    const words = view.step === 'details' && this.next.disabled ? this.strings.titleNeeded : reached;
    if (this.spoken.textContent !== words) this.spoken.textContent = words;
    // The severity is the first thing on the last page; there the line is only for ears.
    this.spoken.classList.toggle('aside', view.step === 'outcome');
  }

  /** Starts a step at its heading, the very first at the field to be written. */
  private arrive({ step, details }: TriageView, first: boolean): void {
    window.scrollTo({ top: 0 });
    if (first && step === 'details' && details.title === '') focusOn(document, 'detail-title');
    else this.heading.focus({ preventScroll: true });
  }

  private go(by: 1 | -1): void {
    const steps = this.view?.steps ?? [];
    const target = steps[steps.findIndex(({ step }) => step === this.view?.step) + by];
    if (target) this.context.open(target.step);
  }

  private press(event: KeyboardEvent): void {
    if (!this.view || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(document.activeElement)) return;
    const page = this.pages[this.view.step];
    const atHeading = document.activeElement === this.heading || document.activeElement === document.body;
    if (this.view.record === undefined && page.press?.(event.key.toLowerCase())) event.preventDefault();
    else if (event.key === 'Enter' && atHeading) this.go(1);
  }
}

function isWriting(focused: Element | null): boolean {
  return focused?.matches('vscode-textfield, vscode-textarea, vscode-single-select, input, textarea') ?? false;
}
