import "server-only";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { database } from "@/lib/database/client";
import type { SaidAnswers, SaidChange } from "@/lib/publication/change-kind";

/** The time that is set for an edition, or the last one that it missed. */
export type FoundSchedule = {
  publishAt: Date;
  zone: string;
  by: string;
  setAt: Date;
  said: SaidAnswers;
  /** Set when it could not go public: why. */
  failed: string | null;
  /** Whether its time has come and gone, and nothing worked on it. */
  isOverdue: boolean;
};

/** Jobs look each minute: after this many milliseconds a schedule that still stands is overdue. */
export const OVERDUE_AFTER = 150_000;

/** The schedule that stands for the newest edition of an answer (whose overview the actor was given), or that failed last while it waits for somebody to look; null when there is neither. */
export async function findSchedule(
  { edition }: Pick<AnswerOverview, "edition">,
  now = new Date(),
): Promise<FoundSchedule | null> {
  if (edition.state !== "scheduled" && edition.state !== "approved") return null;
  const last = await database.schedule.findFirst({
    where: { editionId: edition.id },
    include: { scheduledBy: { select: { name: true } } },
    orderBy: { createdAt: "desc" },
  });
  if (!last || (last.endedAt !== null && last.endKind !== "failed")) return null;
  return {
    ...{ publishAt: last.publishAt, zone: last.timeZone, by: last.scheduledBy.name, setAt: last.createdAt },
    said: {
      changeKind: last.changeKind as SaidChange,
      changeNote: last.changeNote,
      wholeAnswerReviewed: last.wholeAnswerReviewed,
    },
    failed: last.endKind === "failed" ? (last.endReason ?? "") : null,
    isOverdue: last.endedAt === null && now.getTime() - last.publishAt.getTime() > OVERDUE_AFTER,
  };
}
