import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";

/** Everybody here who reviews (or those of them with these ids), with what they declared last, A to Z. */
export async function findReviewers(tx: Tx, ids?: readonly string[]): Promise<Actor[]> {
  const people = await tx.person.findMany({
    where: {
      deactivatedAt: null,
      roles: { hasSome: ["reviewer", "publisher"] },
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    select: {
      ...{ id: true, name: true, email: true, credentials: true, affiliation: true, roles: true },
      declarations: { orderBy: { declaredAt: "desc" }, take: 1 },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return people.map(({ declarations: [newest], ...person }) => ({
    ...person,
    declared: newest ? { until: newest.validUntil, topicIds: newest.topicIds } : null,
  }));
}
