/** What a run told of itself, as words: `{checked: 3, found: 1}` gives "3 checked, 1 found". */
export function tellOutcome(told: Record<string, unknown> | null): string {
  const numbers = Object.entries(told ?? {}).filter(([, value]) => typeof value === "number");
  return numbers.map(([name, value]) => `${value} ${name}`).join(", ");
}
