import type { CheckResult, CheckView, TriageView } from '../../protocol/triage';
import { choices } from './choices';
import { element } from '../page/element';
import { factList } from './fact-list';
import { focusOn, Redraw } from '../page/redraw';
import type { PageContext, StepPage } from './step-page';

/** One check. Its note is kept apart from what is drawn anew, so that typing is never interrupted. */
class CheckCard {
  readonly body: HTMLElement;
  private readonly answers: Redraw<Pick<CheckView, 'result'> & { locked: boolean }>;
  private readonly facts: Redraw<CheckView['facts']>;
  private readonly note: HTMLElementTagNameMap['vscode-textfield'];

  constructor(check: CheckView, context: PageContext, pick: (result: CheckResult) => void) {
    const { host, strings } = context;
    const textId = `check-${check.id}`;
    const answers = element('div', {});
    const facts = element('div', { class: 'check-facts' });
    this.note = element('vscode-textfield', { placeholder: check.hint ?? strings.notePlaceholder, 'data-focus': `note:${check.id}` });
    this.note.label = `${strings.note}: ${check.text}`;
    this.note.addEventListener('input', () => host.tell({ type: 'checkNoted', check: check.id, note: this.note.value }));
    this.body = element(
      'li',
      { class: 'check', 'data-check': check.id },
      element('p', { class: 'check-text', id: textId }, check.text),
      answers,
      facts,
      this.note,
    );
    this.answers = new Redraw(answers, ({ result, locked }) => [
      choices<CheckResult>({
        name: `check:${check.id}`,
        labelledBy: textId,
        choices: (['yes', 'no', 'skipped'] as const).map((value) => ({ value, label: strings.results[value] })),
        pressed: result,
        disabled: locked,
        // Pressing what is pressed already takes it back.
        pick: (picked) => pick(picked === result ? 'open' : picked),
      }),
    ]);
    this.facts = new Redraw(facts, (found) => found.map(({ kind, fact }) => factList(kind, fact, context)));
  }

  update({ result, note, facts }: CheckView, locked: boolean): void {
    this.body.className = `check ${result}`;
    this.answers.update({ result, locked });
    this.facts.update(facts);
    this.note.disabled = locked;
    if (document.activeElement !== this.note && this.note.value !== note) this.note.value = note;
  }
}

/** Step 3: the checks, each with the facts that help to answer it. */
export class ChecksStep implements StepPage {
  readonly body: HTMLElement;
  private readonly list = element('ol', { class: 'checks' });
  private cards = new Map<string, CheckCard>();
  private checks: readonly CheckView[] = [];

  constructor(private readonly context: PageContext) {
    this.body = element('div', {}, this.list, element('p', { class: 'keys' }, context.strings.keys.checks));
  }

  update({ checks, record }: TriageView): void {
    const identity = (some: readonly CheckView[]) => JSON.stringify(some.map(({ id, text, hint }) => [id, text, hint]));
    if (identity(checks) !== identity(this.checks)) {
      this.cards = new Map(checks.map((check) => [check.id, new CheckCard(check, this.context, (result) => this.pick(check.id, result))]));
      this.list.replaceChildren(...[...this.cards.values()].map(({ body }) => body));
    }
    this.checks = checks;
    for (const check of checks) this.cards.get(check.id)?.update(check, record !== undefined);
  }

  /** Answers the check that has the focus, or else the first open one, and goes on to the next. */
  press(key: string): boolean {
    const result = ({ y: 'yes', n: 'no', s: 'skipped' } as const)[key];
    const focused = document.activeElement?.closest<HTMLElement>('[data-check]')?.dataset['check'];
    const check = focused ?? this.checks.find(({ result }) => result === 'open')?.id;
    if (result === undefined || check === undefined) return false;
    this.pick(check, result);
    const next = this.checks[this.checks.findIndex(({ id }) => id === check) + 1];
    if (next) focusOn(this.list, `check:${next.id}:yes`);
    else focusOn(document, 'next');
    return true;
  }

  private pick(check: string, result: CheckResult): void {
    this.context.host.tell({ type: 'checkAnswered', check, result });
  }
}
