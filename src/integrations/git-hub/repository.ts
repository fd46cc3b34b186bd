import { segment } from '../http/client';

/** The path of a repository that is named `acme/shop`. Throws a `RangeError` for what can't be one. */
export function pathOf(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  return `/repos/${segment(owner)}/${segment(name)}`;
}
