/** A text as a label that shows icons shows it as it is: `$(date)` is no icon. */
export function asText(text: string): string {
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}
