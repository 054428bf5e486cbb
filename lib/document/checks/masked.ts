/** Words with all but a hint of them covered, so that a record of them gives nobody away: `ann@example.org` is `a••••••••••••rg`. */
export function masked(words: string): string {
  const letters = [...words];
  return letters.map((letter, at) => (at === 0 || at >= letters.length - 2 ? letter : "•")).join("");
}
