import "server-only";
import { dueBy } from "@/lib/answers/due-by";
import { daysBetween, daysLater, SOON_DAYS } from "@/lib/answers/due-day";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { inTransaction } from "@/lib/database/transaction";
import { theCalendar } from "@/lib/due/the-calendar";
import { asDate, dayIn } from "@/lib/publication/dates";

/** Days before the day of a review on which its owner is reminded. */
const steps = [0, 30, SOON_DAYS] as const;

/** The reminder that is right so many days before; null while it is too early. One that was missed is not made up for by an earlier one. */
export function stepFor(days: number): (typeof steps)[number] | null {
  return steps.find((step) => days <= step) ?? null;
}

const BATCH = 200;

/** Records one event for each answer and step, once for ever, however many look at the same time and however late. `recorded` counts them. */
export async function remindOfReviews({
  now,
  signal,
}: {
  now: Date;
  signal: AbortSignal;
}): Promise<{ recorded: number }> {
  const { timeZone } = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(timeZone, now);
  let recorded = 0;
  let after = NONE;
  for (;;) {
    const due = await dueAfter(after, today);
    for (const answer of due) recorded += (await remind(answer, today)) ? 1 : 0;
    after = due.at(-1)?.id ?? NONE;
    if (due.length < BATCH || signal.aborted) return { recorded };
  }
}

const NONE = "00000000-0000-0000-0000-000000000000";

type Due = { id: string; ownerId: string; dueOn: string };

/** Answers with a step that was not recorded yet. */
async function dueAfter(after: string, today: string): Promise<Due[]> {
  return database.$queryRaw<Due[]>(sql`
    SELECT d."answer_id"::text AS "id", d."owner_id"::text AS "ownerId", d."next_review_on"::text AS "dueOn" FROM "review_due" d
     WHERE ${dueBy(daysLater(today, SOON_DAYS))} AND d."answer_id" > ${after}::uuid
       AND NOT EXISTS (SELECT FROM "review_reminder" r WHERE r."answer_id" = d."answer_id" AND r."due_on" = d."next_review_on"
                          AND r."days" = CASE WHEN d."next_review_on" <= ${today}::date THEN 0
                                              WHEN ${dueBy(daysLater(today, 30))} THEN 30 ELSE ${SOON_DAYS}::int END)
     ORDER BY d."answer_id" LIMIT ${BATCH}`);
}

async function remind({ id, ownerId, dueOn }: Due, today: string): Promise<boolean> {
  const days = stepFor(daysBetween(today, dueOn));
  if (days === null) return false;
  return inTransaction(async (tx) => {
    const { count } = await tx.reviewReminder.createMany({
      data: [{ answerId: id, dueOn: asDate(dueOn), days }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await recordEvent(tx, theCalendar, {
      subject: { answerId: id },
      event: { type: "answer.review-due", days, nextReviewOn: dueOn, ownerId },
    });
    return true;
  });
}
