import type { PartCheck } from "@/lib/answers/compare-revisions";

/** The name under which a tick is kept: it stays while the rule, the values and their sentences do. */
export function checkKey({ part, key }: Pick<PartCheck, "part" | "key">): string {
  return part === "question" ? `question.${key}` : key;
}
