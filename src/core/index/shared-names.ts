const most = 4096;
const known = new Map<string, readonly string[]>();

/** The same list for the same names: a few people own most of the items, and a list of its own for each took a fifth of an index. */
export function sharedNames(names: readonly string[]): readonly string[] {
  const key = names.join('\n');
  const before = known.get(key);
  if (before !== undefined && before.length === names.length) return before;
  if (known.size >= most) known.clear();
  known.set(key, names);
  return names;
}
