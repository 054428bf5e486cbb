import "server-only";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { DueRow } from "./my-work-rows";

const SOON_DAYS = 60;
const MOST = 50;

/** Live answers of the actor (of everybody, for a publisher) whose next review is within sixty days or past, and that nobody is working on. */
export async function answersDue(
  actor: Actor,
  { now, zone }: { now: Date; zone: string },
): Promise<DueRow[]> {
  const today = dayOn(now, zone);
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + SOON_DAYS * 86_400_000);
  const answers = await database.answer.findMany({
    where: {
      nextReviewOn: { lte: soon },
      livePublication: { end: null },
      currentEdition: { state: "published" },
      ...(actor.roles.includes("publisher") ? {} : { ownerId: actor.id }),
    },
    select: {
      id: true,
      nextReviewOn: true,
      topic: { select: { name: true } },
      owner: { select: { name: true } },
      currentEdition: { select: { question: true } },
    },
    orderBy: [{ nextReviewOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return answers.map(({ id, nextReviewOn, topic, owner, currentEdition }) => {
    const day = nextReviewOn?.toISOString().slice(0, 10) ?? today;
    return {
      answerId: id,
      question: currentEdition?.question ?? "",
      topic: topic.name,
      owner: owner.name,
      nextReviewOn: day,
      isOverdue: day < today,
    };
  });
}

/** The day in the centre's zone, as an ISO date. */
function dayOn(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}
