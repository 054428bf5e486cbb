import type { ReferenceCard } from "@/lib/references/reference-card";

/** What the library says of some ids: their sources, and what stands for those that were merged away. */
export type LookedUp = { references: ReferenceCard[]; instead: Record<string, string> };

/** Asks the library for the references with these ids, for citations that came in by pasting; null when no answer came. */
export async function lookUpReferences(ids: readonly string[]): Promise<LookedUp | null> {
  try {
    const response = await fetch(
      `/api/desk/references?${new URLSearchParams({ ids: ids.slice(0, 200).join(",") })}`,
    );
    return response.ok ? ((await response.json()) as LookedUp) : null;
  } catch {
    return null;
  }
}
