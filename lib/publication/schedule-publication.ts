import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { readWallTime, zonedWords } from "@/lib/answers/wall-time";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { datesOf } from "@/lib/publication/dates-of";
import type { ScheduleInput } from "@/lib/publication/publish-input";
import {
  refuseUnlessReady,
  refuseWithoutApprover,
  standingApproval,
} from "@/lib/publication/standing-approval";
import { transitions } from "@/lib/workflow/transitions";

/** Sets the time at which exactly the approved revision goes public, with the publisher's answers; until then nothing of the edition changes. */
export async function schedulePublication(actor: Actor, input: ScheduleInput, now = new Date()) {
  return actOnce(actor, { key: input.idempotencyKey, name: "schedulePublication" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "schedule" });
    const approval = await standingApproval(tx, edition, input.contentHash);
    await refuseUnlessReady(tx, edition, approval);
    refuseWithoutApprover(approval);
    const { publishAt, timeZone } = await timeAsked(tx, input, now);
    await datesOf(tx, edition, { said: input, now: publishAt });
    const changeNote = input.changeKind === "substantive" ? input.changeNote : "";
    await tx.schedule.create({
      data: {
        editionId: edition.id,
        revisionId: approval.revisionId,
        verdictId: approval.id,
        contentHash: approval.contentHash,
        ...{ publishAt, timeZone, changeNote },
        changeKind: input.changeKind,
        wholeAnswerReviewed: input.wholeAnswerReviewed,
        scheduledById: actor.id,
      },
      select: { id: true },
    });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.schedule.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
      select: { lockVersion: true },
    });
    const at = zonedWords(publishAt, timeZone);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: approval.revisionId },
      event: {
        ...{ type: "answer.scheduled", number: edition.number, revision: approval.revision.number },
        ...{ contentHash: approval.contentHash, publishAt: publishAt.toISOString(), timeZone, at },
        ...{ changeKind: input.changeKind, changeNote, wholeAnswerReviewed: input.wholeAnswerReviewed },
      },
    });
    return { answerId: edition.answerId, lockVersion, at };
  });
}

async function timeAsked(tx: Tx, { day, time, whichHour }: ScheduleInput, now: Date) {
  const { timeZone } = await tx.centre.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const read = readWallTime({ day, time }, timeZone, whichHour);
  if (read.instant === null) throw new Refusal("invalid", read.sentence);
  if (read.instant > now) return { publishAt: read.instant, timeZone };
  throw new Refusal(
    "invalid",
    `${zonedWords(read.instant, timeZone)} has passed. Choose a time to come, or publish it now.`,
  );
}
