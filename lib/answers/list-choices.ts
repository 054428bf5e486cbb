import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import type { AnswerFilter } from "./list-filter";

/** What the filters of the list can be set to, and the names of what they are set to. */
export type ListChoices = {
  /** Everybody who can own an answer or does; the actor is not among them. */
  owners: { id: string; name: string }[];
  topic: { id: string; name: string } | null;
  /** The source by which the list is narrowed, as it is printed. */
  reference: { id: string; formatted: string } | null;
  /** The centre's IANA time zone. */
  zone: string;
};

/** The people and the topic that the list's filters name. */
export async function listChoices(
  actor: Actor,
  { topicId, owner, reviewer, referenceId }: AnswerFilter,
): Promise<ListChoices> {
  authorizeAtDesk(actor, "seeDesk");
  const named = [owner, reviewer].filter((id) => id !== null && id !== "me") as string[];
  const [people, topic, reference, centre] = await Promise.all([
    database.person.findMany({
      where: {
        id: { not: actor.id },
        OR: [
          { deactivatedAt: null, roles: { hasSome: ["specialist", "reviewer", "publisher"] } },
          { id: { in: named } },
        ],
      },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    topicId ? database.topic.findUnique({ where: { id: topicId }, select: { id: true, name: true } }) : null,
    referenceId
      ? database.reference.findUnique({
          where: { id: referenceId },
          select: { id: true, formatted: true },
        })
      : null,
    database.centre.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
  ]);
  return { owners: people, topic, reference, zone: centre.timeZone };
}
