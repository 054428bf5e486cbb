import "server-only";
import type { Actor } from "@/lib/access/actor";
import { dueBy } from "@/lib/answers/due-by";
import { daysLater, dueState, SOON_DAYS } from "@/lib/answers/due-day";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import type { EditionState } from "@/lib/workflow/transitions";
import type { DueRow } from "./my-work-rows";

const MOST = 50;

/** Live answers of the actor (of everybody, for a publisher) whose next review is within sixty days or past, the longest overdue first. */
export async function answersDue(
  actor: Actor,
  { now, zone }: { now: Date; zone: string },
): Promise<DueRow[]> {
  const today = dayOn(now, zone);
  const theirs = actor.roles.includes("publisher") ? sql`` : sql`AND d."owner_id" = ${actor.id}::uuid`;
  const rows = await database.$queryRaw<Row[]>(sql`
    SELECT d."answer_id"::text AS "answerId", d."question", t."name" AS "topic", o."name" AS "owner", d."next_review_on"::text AS "nextReviewOn",
      e."state"::text AS "state"
    FROM "review_due" d JOIN "topic" t ON t."id" = d."topic_id" JOIN "person" o ON o."id" = d."owner_id"
      JOIN "answer" a ON a."id" = d."answer_id" JOIN "edition" e ON e."id" = a."current_edition_id"
    WHERE ${dueBy(daysLater(today, SOON_DAYS))} ${theirs}
    ORDER BY d."next_review_on", d."answer_id" LIMIT ${MOST}`);
  return rows.map((row) => ({ ...row, isOverdue: dueState(row.nextReviewOn, today) === "overdue" }));
}

type Row = Omit<DueRow, "isOverdue"> & { state: EditionState };

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
