import "server-only";
import { zonedWords } from "@/lib/answers/wall-time";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { takeDue, theSchedule } from "@/lib/publication/take-due";
import { endSchedule } from "@/lib/review/end-schedule";
import { transitions } from "@/lib/workflow/transitions";

/** Says aloud why an edition did not go public at its time: its schedule ends as failed, it is approved as before, and the public page stays as it was. Gives whether it was still this one's to say. */
export async function failSchedule(
  editionId: string,
  { now, sentence }: { now: Date; sentence: string },
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const due = await takeDue(tx, editionId, now);
    if (!due) return false;
    await endSchedule(tx, editionId, { kind: "failed", reason: sentence, byId: null });
    const { answerId, number } = await tx.edition.update({
      where: { id: editionId },
      data: { state: transitions.failSchedule.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
      select: { answerId: true, number: true },
    });
    await recordEvent(tx, theSchedule, {
      subject: { answerId, editionId, revisionId: due.revisionId },
      event: {
        ...{ type: "answer.schedule-failed", number, sentence },
        at: zonedWords(due.publishAt, due.timeZone),
        ...{ scheduledById: due.scheduledById, approvedById: due.verdict.reviewerId },
      },
    });
    return true;
  });
}
