/** The last name of a path or an address with `/`, extension included. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
