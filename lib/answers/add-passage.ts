import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { passageOf } from "@/lib/answers/list-passages";
import { lockEdition } from "@/lib/answers/lock-edition";
import type { AddPassageInput, Passage } from "@/lib/answers/passage";
import { unknownReference } from "@/lib/answers/resolve-content";
import { recordEvent } from "@/lib/audit/record-event";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";

/** Keeps the words of a source that carry a sentence, unchecked. A citation of the draft then points to them; what it pointed to before stays as it was. */
export async function addPassage(actor: Actor, input: AddPassageInput): Promise<Passage> {
  return actOnce(actor, { key: input.idempotencyKey, name: "addPassage" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "write", edition.facts);
    const { answerId } = edition;
    const { referenceId, quote } = input;
    const reference = await tx.reference.findFirst({ where: { id: referenceId, deletedAt: null } });
    if (!reference) throw unknownReference();
    const row = await tx.citationQuote.create({
      data: { answerId, referenceId, quote, addedById: actor.id, addedByName: actor.name },
    });
    await recordEvent(tx, actor, {
      subject: { answerId, editionId: edition.id, referenceId },
      event: { type: "citation.passage-added", source: describeShort(reference.csl as Csl), quote },
    });
    return passageOf(row);
  });
}
