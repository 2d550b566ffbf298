/** What one list has and another lacks, counted: the difference of two lists as bags. */

/** The items of a list that the other lacks, each as often as it lacks it; items are equal when `valueOf` gives the same for them. */
export function without<Item>(
  items: readonly Item[],
  others: readonly Item[],
  valueOf: (item: Item) => string,
): readonly Item[] {
  const left = others.map(valueOf);
  return items.filter((item) => {
    const at = left.indexOf(valueOf(item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
