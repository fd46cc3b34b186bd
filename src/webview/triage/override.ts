import { fill, type TriageView } from '../../protocol/triage';
import { button, element } from '../page/element';
import { Redraw } from '../page/redraw';
import type { PageContext } from './step-page';

const drafts = { severity: 'override-severity', reason: 'override-reason' };

/** Lets a person choose another severity than the tree's, for a reason that the record keeps. */
export class OverrideForm {
  readonly body: HTMLElement;
  private readonly state: Redraw<Pick<TriageView, 'outcome' | 'record'>>;

  constructor(private readonly context: PageContext) {
    this.body = element('div', { class: 'override' });
    this.state = new Redraw(this.body, (view) => (view.outcome && view.record === undefined ? [draw(view.outcome, context)] : []));
  }

  update({ outcome, record }: TriageView): void {
    if (outcome === undefined || outcome.override) for (const field of Object.values(drafts)) this.context.host.keepDraft(field, '');
    this.state.update({ outcome, record });
  }
}

function draw({ byTree, override, others }: NonNullable<TriageView['outcome']>, { host, strings }: PageContext): HTMLElement {
  const words = strings.override;
  if (override) {
    return element(
      'div',
      { class: 'overridden' },
      element('p', {}, fill(words.overridden, override.instead, override.reason)),
      button(fill(words.withdraw, byTree.id), { focus: 'override', secondary: true, press: () => host.tell({ type: 'overrideWithdrawn' }) }),
    );
  }
  const severity = element('vscode-single-select', { id: 'override-severity' }, ...others.map(({ id, name }) => element('vscode-option', { value: id }, `${id}: ${name}`)));
  severity.label = words.severity;
  const chosen = host.draft(drafts.severity);
  if (others.some(({ id }) => id === chosen)) severity.value = chosen;
  severity.addEventListener('change', () => host.keepDraft(drafts.severity, severity.value));
  const reason = element('vscode-textfield', { id: 'override-reason', placeholder: words.reasonPlaceholder });
  reason.label = words.reason;
  reason.value = host.draft(drafts.reason);
  reason.addEventListener('input', () => host.keepDraft(drafts.reason, reason.value));
  const apply = () => host.tell({ type: 'severityOverridden', severity: severity.value, reason: reason.value });
  reason.addEventListener('keydown', (event) => event.key === 'Enter' && apply());
  return element(
    'details',
    { open: reason.value !== '' },
    element('summary', { 'data-focus': 'override' }, words.open),
    element(
      'div',
      { class: 'fields' },
      element('div', { class: 'field' }, element('label', { for: 'override-severity' }, words.severity), severity),
      element('div', { class: 'field' }, element('label', { for: 'override-reason' }, words.reason), reason),
      button(words.apply, { focus: 'override-apply', secondary: true, press: apply }),
    ),
  );
}
