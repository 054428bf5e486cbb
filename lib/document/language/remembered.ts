const MOST = 20_000;

/** A function of a word that answers the words it has met before from memory; it forgets all when it knows too many. */
export function remembered<Found>(work: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = work(word);
    known.set(word, found);
    return found;
  };
}
