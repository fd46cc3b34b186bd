import type { AlertDetails, TriageView } from '../../protocol/triage';
import { button, element } from '../page/element';
import type { PageContext, StepPage } from './step-page';

const fields = ['title', 'service', 'source', 'noticed', 'description'] as const satisfies readonly (keyof AlertDetails)[];
type Input = HTMLElementTagNameMap['vscode-textfield'] | HTMLElementTagNameMap['vscode-textarea'];

/** Step 1: the alert in the words of whoever triages it. */
export class DetailsStep implements StepPage {
  readonly body: HTMLElement;
  private readonly takeAlert: HTMLElement;
  private readonly inputs = new Map<keyof AlertDetails, Input>();

  constructor({ host, strings, attempt }: PageContext) {
    const rows = fields.map((field) => {
      const { label, placeholder } = strings.details[field];
      const id = `detail-${field}`;
      const attributes = { id, placeholder, 'data-focus': id };
      const input = field === 'description'
        ? element('vscode-textarea', { ...attributes, rows: '5' })
        : element('vscode-textfield', attributes);
      input.label = label;
      input.addEventListener('input', () => {
        // Not from the start: a field that nobody has been in yet must not look wrong.
        input.required = field === 'title';
        host.tell({ type: 'detailWritten', field, text: input.value });
      });
      this.inputs.set(field, input);
      return element('div', { class: `field field-${field}` }, element('label', { for: id }, label), input);
    });
    this.takeAlert = element('div', { class: 'take-alert' }, button(strings.takeAlert, { focus: 'take-alert', secondary: true, press: () => void attempt('takeAlert', undefined) }));
    this.body = element('div', { class: 'fields' }, this.takeAlert, ...rows);
  }

  /** Whether the details can be taken from what is firing. */
  offerAlerts(isThere: boolean): void {
    this.takeAlert.hidden = !isThere;
  }

  update({ details, record }: TriageView): void {
    for (const [field, input] of this.inputs) {
      input.disabled = record !== undefined;
      // What is being typed is ahead of what the host has answered so far.
      if (document.activeElement !== input && input.value !== details[field]) input.value = details[field];
    }
  }
}
