import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** The standing words that a revision names by id, as texts by kind: what its publication freezes. */
export async function boilerplateTexts(tx: Tx, ids: Record<string, string>): Promise<Record<string, string>> {
  const versions = await tx.boilerplateVersion.findMany({ where: { id: { in: Object.values(ids) } } });
  const texts = new Map(versions.map(({ id, text }) => [id, text]));
  return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, texts.get(id) ?? ""]));
}
