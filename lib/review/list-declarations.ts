import "server-only";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Interest } from "@/lib/review/interests";

/** What somebody declared, when, and until when it holds. */
export type Declaration = { id: string; interests: Interest[]; declaredAt: Date; validUntil: Date };

const MOST = 20;

/** One's own declarations, newest first. */
export async function listOwnDeclarations(actor: Actor): Promise<Declaration[]> {
  const rows = await database.interestDeclaration.findMany({
    where: { personId: actor.id },
    orderBy: { declaredAt: "desc" },
    take: MOST,
  });
  return rows.map(({ id, interests, declaredAt, validUntil }) => ({
    ...{ id, declaredAt, validUntil },
    interests: interests as unknown as Interest[],
  }));
}
