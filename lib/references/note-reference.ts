import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { NoteInput } from "@/lib/references/reference-acts";

/** Adds a note for colleagues to a reference; readers never see it. Kept as it was said: the same words from the same person again, as by a double click, are one note. */
export async function noteReference(actor: Actor, { referenceId, text }: NoteInput): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    await tx.$queryRaw`SELECT "id" FROM "reference" WHERE "id" = ${referenceId}::uuid FOR NO KEY UPDATE`;
    const reference = await tx.reference.findUnique({ where: { id: referenceId } });
    if (!reference || reference.mergedIntoId)
      throw new Refusal("not-found", "There is no such reference in the library.");
    const last = await tx.referenceNote.findFirst({ where: { referenceId }, orderBy: { createdAt: "desc" } });
    if (last?.authorId === actor.id && last.text === text) return;
    await tx.referenceNote.create({
      data: { referenceId, authorId: actor.id, authorName: actor.name, text },
    });
    await recordEvent(tx, actor, { subject: { referenceId }, event: { type: "reference.noted", text } });
  });
}
