import { saysNothingYet } from '../document/unfilled';

/** The names of a field such as `@sam, @kim`; none where it says `TBA`. */
export function peopleIn(value: string | undefined): string[] {
  return (value ?? '').split(/[,;、]/).map((name) => name.trim()).filter(isSomebody);
}

/** What a field says of one person; undefined where it says `TBA`. */
export function personIn(value: string | undefined): string | undefined {
  return value !== undefined && isSomebody(value) ? value : undefined;
}

const isSomebody = (name: string): boolean => !saysNothingYet(name);
