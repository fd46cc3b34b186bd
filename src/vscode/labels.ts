/** A text of a document for where `$(date)` is an icon, which is a label, description or detail of a quick pick or a lens: it stays as it is written. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}
