import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { asDay, type PublicDates } from "@/lib/publication/dates";

/** What the page said before: the last publication's dates and number, or the day that an imported text names; no dates when it was never public. */
export async function datesBefore(
  tx: Tx,
  { answerId, importedUpdatedOn }: { answerId: string; importedUpdatedOn: Date | null },
): Promise<{ dates: PublicDates | null; number: number }> {
  const last = await tx.publication.findFirst({
    where: { answerId },
    orderBy: { number: "desc" },
    select: { publishedOn: true, updatedOn: true, reviewedOn: true, number: true },
  });
  if (!last) return { dates: importedDates(importedUpdatedOn), number: 0 };
  const { publishedOn, updatedOn, reviewedOn, number } = last;
  return {
    dates: {
      publishedOn: asDay(publishedOn),
      updatedOn: asDay(updatedOn),
      reviewedOn: reviewedOn && asDay(reviewedOn),
    },
    number,
  };
}

/** A finished answer that came in from elsewhere was public on the day it names. */
function importedDates(day: Date | null): PublicDates | null {
  return day && { publishedOn: asDay(day), updatedOn: asDay(day), reviewedOn: null };
}
