import "server-only";
import { database } from "@/lib/database/client";
import { listPublications, type PublishedOnce } from "@/lib/publication/list-publications";
import type { PublicPast } from "@/lib/publication/stood-on";

/** A removal as its history tells it: who took the answer off the site and why, and where its address was made to lead. */
export type RemovedOnce = {
  at: Date;
  by: string;
  reason: string;
  target: { id: string; slug: string } | null;
};

/** All that ever happened to the public page of an answer (whose overview the actor was given). */
export async function listPublicPast(answer: {
  id: string;
}): Promise<PublicPast<PublishedOnce, RemovedOnce>> {
  const [publications, removals, holds] = await Promise.all([
    listPublications(answer),
    database.removal.findMany({
      where: { answerId: answer.id },
      include: {
        removedBy: { select: { name: true } },
        redirectTo: { select: { id: true, slug: true } },
      },
      orderBy: { createdAt: "asc" },
    }),
    database.safetyHold.findMany({ where: { answerId: answer.id }, orderBy: { createdAt: "asc" } }),
  ]);
  return {
    publications: publications.toReversed(),
    removals: removals.map(({ createdAt, reason, removedBy, redirectTo }) => ({
      ...{ at: createdAt, reason, by: removedBy.name, target: redirectTo },
    })),
    holds: holds.map(({ createdAt, reason, liftedAt }) => ({ at: createdAt, reason, until: liftedAt })),
  };
}
