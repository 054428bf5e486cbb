import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import type { CorrectNoteInput } from "@/lib/publication/stop-input";

/** Tells readers better what changed. No date moves; what they were told first is kept, and so is why. */
export async function correctChangeNote(actor: Actor, input: CorrectNoteInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "correctChangeNote" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "correctNote" });
    const publication = await tx.publication.findFirst({
      where: { id: input.publicationId, editionId: edition.id, changeKind: "substantive" },
      select: { number: true, changeNote: true, corrections: { orderBy: { createdAt: "desc" }, take: 1 } },
    });
    if (!publication) throw new Refusal("not-found", "There is no such note to correct.");
    const before = publication.corrections[0]?.note ?? publication.changeNote ?? "";
    if (before === input.note) throw new Refusal("invalid", "This is what readers are told already.");
    await tx.changeNoteCorrection.create({
      data: {
        ...{ publicationId: input.publicationId, note: input.note, reason: input.reason },
        correctedById: actor.id,
      },
      select: { id: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: {
        answerId: edition.answerId,
        editionId: edition.id,
        publicationId: input.publicationId,
      },
      event: {
        type: "answer.change-note-corrected",
        publication: publication.number,
        before,
        after: input.note,
      },
      reason: input.reason,
    });
    return { answerId: edition.answerId };
  });
}
