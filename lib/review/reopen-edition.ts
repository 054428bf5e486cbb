import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { zonedWords } from "@/lib/answers/wall-time";
import { recordEvent } from "@/lib/audit/record-event";
import { endSchedule } from "./end-schedule";
import { openAgain } from "./open-again";

/** Opens an approved or scheduled edition for writing again; every standing approval and the schedule are voided, by name and with the reason. */
export async function reopenEdition(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "reopenEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "reopen" });
    const standing = await tx.verdict.findMany({
      where: { editionId: edition.id, outcome: "approved", voiding: null },
    });
    await tx.verdictVoid.createMany({
      data: standing.map((verdict) => ({
        verdictId: verdict.id,
        voidedById: actor.id,
        reason: input.reason,
      })),
    });
    const schedule = await endSchedule(tx, edition.id, {
      kind: "reopened",
      reason: input.reason,
      byId: actor.id,
    });
    const lockVersion = await openAgain(tx, edition, "reopen");
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: {
        type: "edition.reopened",
        number: edition.number,
        voided: standing.map((verdict) => verdict.reviewerName),
        voidedIds: standing.map((verdict) => verdict.reviewerId),
        schedule: schedule && {
          at: zonedWords(schedule.publishAt, schedule.timeZone),
          by: schedule.scheduledBy.name,
          byId: schedule.scheduledById,
        },
      },
      reason: input.reason,
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
