/** The names of a field such as `@sam, @kim`. */
export function peopleIn(value: string | undefined): string[] {
  return (value ?? '').split(/[,;、]/).map((name) => name.trim()).filter((name) => name !== '');
}
