/** Does something with each item, with so many of them at a time at most; resolves to what became of each, in their order. */
export async function aFewAtATime<Item, Result>(items: readonly Item[], most: number, task: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const takeOver = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await task(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, takeOver));
  return results;
}
