import "server-only";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { ScheduledRow } from "./my-work-rows";

const MOST = 50;

/** What is approved and has its time, the next first: everything for a publisher, else what the actor owns, submitted or wrote in. */
export async function scheduledFor(actor: Actor): Promise<ScheduledRow[]> {
  const theirs = {
    OR: [
      { answer: { ownerId: actor.id } },
      { submittedById: actor.id },
      { contributions: { some: { personId: actor.id } } },
    ],
  };
  const schedules = await database.schedule.findMany({
    where: { endedAt: null, ...(actor.roles.includes("publisher") ? {} : { edition: theirs }) },
    select: {
      publishAt: true,
      timeZone: true,
      scheduledBy: { select: { name: true } },
      edition: {
        select: { answerId: true, question: true, answer: { select: { topic: { select: { name: true } } } } },
      },
    },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return schedules.map(({ publishAt, timeZone, scheduledBy, edition }) => ({
    answerId: edition.answerId,
    question: edition.question,
    topic: edition.answer.topic.name,
    by: scheduledBy.name,
    publishAt,
    timeZone,
  }));
}
