import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** What becomes of one line of a pasted list: an old source of the library, a new one, or words. Null while a person has to choose. */
export type PastedChoice = { kind: "cite"; card: ReferenceCard } | { kind: "add" } | { kind: "text" } | null;

/** The match of a line with the library, as people are told it. */
export type PastedMatch = "here" | "alike" | "look" | "new";

/** How a line matches: the library has it, has something like it, its fields want a look, or it is new. */
export function matchOf(line: PastedReference): PastedMatch {
  if (line.same) return "here";
  if (line.alike.length > 0) return "alike";
  return line.problems.length > 0 ? "look" : "new";
}

/** What is chosen before anybody has: a source that is here is cited and a clean new one added; the rest waits for a person. */
export function firstChoice(line: PastedReference): PastedChoice {
  if (line.same) return { kind: "cite", card: line.same };
  return matchOf(line) === "new" ? { kind: "add" } : null;
}

/** The lines that a person must still choose for, by their number in the list. */
export function undecided(
  lines: readonly PastedReference[],
  choices: ReadonlyMap<number, PastedChoice>,
): number[] {
  return lines.filter(({ line }) => !choices.get(line)).map(({ line }) => line);
}

/** What the button says that does it all: how many are added, how many are linked. */
export function doneWords({ added, linked }: { added: number; linked: number }): string {
  const add = added === 0 ? "" : `Add ${added} to the library`;
  const link =
    linked === 0 ? "" : `${add ? "link" : "Link"} ${linked} ${linked === 1 ? "number" : "numbers"}`;
  return [add, link].filter(Boolean).join(" and ") || "Link nothing";
}
