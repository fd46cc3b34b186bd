import type { FigureView } from '../../protocol/dashboard';
import { element } from '../page/element';
import { icon } from '../page/icon';

/** The figures side by side; one of them is looked at more closely. */
export function figureCards(figures: readonly FigureView[], looked: string, look: (id: string) => void): HTMLElement[] {
  return figures.map(({ id, name, value, state, target, base }) => {
    const card = element(
      'button',
      { type: 'button', class: `figure ${state}`, 'aria-pressed': String(id === looked), 'aria-controls': 'behind', 'data-focus': `figure:${id}` },
      element('span', { class: 'figure-name' }, name),
      element('span', { class: 'figure-value' }, value),
      target === '' ? undefined : element('span', { class: 'figure-target' }, state === 'met' ? icon('pass-filled') : state === 'missed' ? icon('warning') : undefined, target),
      element('span', { class: 'figure-base' }, base),
    );
    card.addEventListener('click', () => look(id));
    return card;
  });
}
