import "server-only";
import { whyNot } from "@/lib/access/policy";
import { daysBetween } from "@/lib/answers/due-day";
import { lockEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { theCalendar } from "@/lib/due/the-calendar";
import { asDate, dayIn } from "@/lib/publication/dates";
import { findReviewers } from "@/lib/review/find-reviewers";

/** Records one event a day for each urgent publication whose second review is pending since an earlier day, however many look at the same time. `recorded` counts them. */
export async function remindOfSecondReviews({
  now,
  signal,
}: {
  now: Date;
  signal: AbortSignal;
}): Promise<{ recorded: number }> {
  const { timeZone } = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(timeZone, now);
  let recorded = 0;
  for (const { editionId, createdAt } of await pendingBefore(today, timeZone)) {
    if (signal.aborted) break;
    const days = daysBetween(dayIn(timeZone, createdAt), today);
    recorded += (await remind(editionId, { today, days })) ? 1 : 0;
  }
  return { recorded };
}

/** What went public urgently before today, stands, and was neither reviewed since nor reminded of today. On its own day everybody was told. */
async function pendingBefore(today: string, zone: string) {
  const urgent = await database.urgentPublication.findMany({
    where: {
      secondReview: null,
      edition: { state: "published" },
      reminders: { none: { day: asDate(today) } },
    },
    select: { editionId: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  });
  return urgent.filter(({ createdAt }) => dayIn(zone, createdAt) < today);
}

type Day = { today: string; days: number };

async function remind(editionId: string, { today, days }: Day): Promise<boolean> {
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const urgent = await tx.urgentPublication.findFirst({
      where: { editionId, secondReview: null, edition: { state: "published" } },
    });
    if (!urgent) return false;
    const { count } = await tx.secondReviewReminder.createMany({
      data: [{ editionId, day: asDate(today) }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await recordEvent(tx, theCalendar, {
      subject: { answerId: edition.answerId, editionId, revisionId: urgent.revisionId },
      event: {
        ...{ type: "answer.second-review-pending", number: edition.number, days },
        toIds: await whoMaySign(tx, edition.facts, urgent.publishedById),
      },
    });
    return true;
  });
}

/** Everybody who could sign the review today: the policy's word, and not who published it. */
async function whoMaySign(
  tx: Tx,
  facts: Parameters<typeof whyNot>[2],
  publishedById: string,
): Promise<string[]> {
  const reviewers = await findReviewers(tx);
  return reviewers
    .filter((person) => person.id !== publishedById && whyNot(person, "clearSecondReview", facts) === null)
    .map(({ id }) => id);
}
