/** Somebody who can be named. */
export type Person = { id: string; name: string };

/** The name that is being typed at the caret: where its @ stands, and what follows it; null when none is. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([^\s@][^@\n]{0,40})?$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? "";
  return { from: caret - typed.length - 1, typed };
}

/** The people whose names begin, in any of their words, as is typed; the whole list while nothing is. */
export function peopleFor(typed: string, people: readonly Person[]): Person[] {
  const wanted = typed.trim().toLowerCase();
  return people.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower !== wanted && (lower.startsWith(wanted) || lower.includes(` ${wanted}`));
  });
}

/** The text with a name in place of what was typed of it, and where the caret goes. */
export function withMention(text: string, place: { from: number; typed: string }, name: string) {
  const before = `${text.slice(0, place.from)}@${name} `;
  const after = text.slice(place.from + 1 + place.typed.length).replace(/^ /, "");
  return { text: before + after, caret: before.length };
}

/** The ids of the people that a text names with @; of two names that begin alike, the longer one is meant. */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  let rest = text;
  return people
    .toSorted((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const [before, called] = [rest, `@${name}`];
      rest = rest.replaceAll(called, "");
      return before !== rest;
    })
    .map(({ id }) => id);
}
