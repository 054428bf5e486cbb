import "server-only";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { monthsOf, reviewMonthsOf } from "@/lib/answers/review-plan";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { SaidAnswers } from "@/lib/publication/change-kind";
import { dayIn, monthsLater, nextDates } from "@/lib/publication/dates";
import { datesBefore } from "@/lib/publication/dates-before";

/** The dates that a publication at this instant carries, its number, and the next review it sets. Refuses an answer that does not fit what readers had before. */
export async function datesOf(
  tx: Tx,
  edition: LockedEdition,
  { said, now }: { said: SaidAnswers; now: Date },
) {
  const { dates: before, number } = await datesBefore(tx, edition);
  if ((said.changeKind === "first") !== (before === null)) {
    throw new Refusal(
      "invalid",
      before === null
        ? "This answer was never public: there is nothing that could have changed."
        : "This answer was public before: say whether the information changed.",
    );
  }
  const centre = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(centre.timeZone, now);
  const { riskClass, reviewEveryMonths: ownMonths } = edition.answer;
  const months = monthsOf({ riskClass, ownMonths }, reviewMonthsOf(centre));
  const nextReviewOn = said.wholeAnswerReviewed ? monthsLater(today, months) : null;
  return { dates: nextDates(today, before, said), nextReviewOn, number: number + 1 };
}
