import { element } from '../page/element';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * A few answers as buttons side by side, of which at most one is pressed. Arrow keys move between them; unlike radio
 * buttons, moving does not answer yet.
 */
export function choices<Value extends string>(options: {
  /** Prefix of the buttons' focus names. */
  readonly name: string;
  /** Id of the element that says what is answered. */
  readonly labelledBy: string;
  readonly choices: readonly Choice<Value>[];
  readonly pressed: string | undefined;
  readonly disabled: boolean;
  pick(value: Value): void;
}): HTMLElement {
  const buttons = options.choices.map(({ value, label }) => {
    const made = element(
      'button',
      {
        type: 'button',
        class: `choice choice-${value}`,
        'aria-pressed': String(options.pressed === value),
        'data-focus': `${options.name}:${value}`,
        disabled: options.disabled,
      },
      label,
    );
    made.addEventListener('click', () => options.pick(value));
    return made;
  });
  const group = element('div', { class: 'choices', role: 'group', 'aria-labelledby': options.labelledBy }, ...buttons);
  group.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = buttons.findIndex((choice) => choice === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });
  return group;
}
