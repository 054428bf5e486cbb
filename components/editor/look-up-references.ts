import type { ReferenceCard } from "@/lib/references/reference-card";

/** The library's references with these ids, for citations that came in by pasting; an empty list when no answer came. */
export async function lookUpReferences(ids: readonly string[]): Promise<ReferenceCard[]> {
  try {
    const response = await fetch(
      `/api/desk/references?${new URLSearchParams({ ids: ids.slice(0, 200).join(",") })}`,
    );
    return response.ok ? ((await response.json()) as { references: ReferenceCard[] }).references : [];
  } catch {
    return [];
  }
}
