/** A text of a document for where `$(date)` is an icon, which is a label, description or detail of a quick pick or a lens: it stays as it is written. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}

/**
 * The label of a document or what stands in it, behind the short fact by which a person knows it, such as its day: a description, which
 * follows a label, is cut off where the text is long.
 */
export function labelOf(fact: string | undefined, text: string): string {
  return withoutIcons(fact ? `${fact} · ${text}` : text);
}
