import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type ReviewMonths, reviewMonthsOf } from "@/lib/answers/review-plan";
import { database } from "@/lib/database/client";

/** What the reviews of an answer can be set to: the intervals of the classes, and who can own it. */
export async function findReviewChoices(
  actor: Actor,
): Promise<{ months: ReviewMonths; people: { id: string; name: string }[] }> {
  authorizeAtDesk(actor, "seeDesk");
  const [centre, people] = await Promise.all([
    database.centre.findUniqueOrThrow({ where: { id: 1 } }),
    database.person.findMany({
      where: { deactivatedAt: null, roles: { hasSome: ["specialist", "reviewer", "publisher"] } },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  return { months: reviewMonthsOf(centre), people };
}
