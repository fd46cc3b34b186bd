/**
 * Draws a part of the page anew when its data changed, and only then: what did not change keeps its focus, its selection
 * and its place on the screen. An element with `data-focus` that had the focus gives it to its successor of the same name.
 */
export class Redraw<Data> {
  private drawn: string | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly draw: (data: Data) => readonly Node[],
  ) {}

  update(data: Data): void {
    const key = JSON.stringify([data]);
    if (key === this.drawn) return;
    this.drawn = key;
    const focused = this.container.querySelector<HTMLElement>('[data-focus]:focus')?.dataset['focus'];
    this.container.replaceChildren(...this.draw(data));
    if (focused !== undefined) focusOn(this.container, focused);
  }
}

/**
 * Gives the focus to the element of that name. A component that was enabled just now can't take it before it has updated
 * itself.
 */
export function focusOn(container: ParentNode, name: string): void {
  const target = container.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(`[data-focus="${CSS.escape(name)}"]`);
  if (target?.updateComplete) void target.updateComplete.then(() => target.focus());
  else target?.focus();
}
