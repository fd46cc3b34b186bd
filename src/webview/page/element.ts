import { icon, type IconName } from './icon';

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element. Children that are strings become text, never markup; an attribute that is `false` or `undefined` is
 * left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button of the page's main flow. `focus` names it, so that it keeps the focus when it is drawn anew. */
export function button(
  label: string,
  { focus, secondary, iconName, press }: { focus: string; secondary?: boolean; iconName?: IconName; press(): void },
): HTMLElementTagNameMap['vscode-button'] {
  const before = iconName === undefined ? undefined : icon(iconName);
  before?.setAttribute('slot', 'content-before');
  const made = element('vscode-button', { secondary, 'data-focus': focus }, before, label);
  made.addEventListener('click', press);
  return made;
}
