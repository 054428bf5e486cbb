import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { zonedWords } from "@/lib/answers/wall-time";
import { recordEvent } from "@/lib/audit/record-event";
import { endSchedule } from "@/lib/review/end-schedule";
import { transitions } from "@/lib/workflow/transitions";

/** Takes the time away again: the edition is approved as before, and waits for a publisher. */
export async function cancelSchedule(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "cancelSchedule" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "cancelSchedule" });
    const ended = await endSchedule(tx, edition.id, { kind: "cancelled", byId: actor.id });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.cancelSchedule.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
      select: { lockVersion: true },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: {
        ...{ type: "answer.schedule-cancelled", number: edition.number },
        at: ended ? zonedWords(ended.publishAt, ended.timeZone) : "",
        scheduledById: ended?.scheduledById ?? "",
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
