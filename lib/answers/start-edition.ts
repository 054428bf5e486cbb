import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { actOnce } from "./act-once";
import type { EditionAct } from "./edition-input";
import { followMerges } from "./follow-merges";
import { keepCitations } from "./keep-citations";
import { type LockedEdition, lockFor } from "./lock-edition";

/** Starts the next edition from the live text (or from what was there, when nothing is live). The live text stays as it is. */
export async function startEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "startEdition" }, async (tx) => {
    const before = await lockFor(tx, actor, { ...input, ability: "startEdition" });
    const live = before.answer.livePublicationId
      ? await tx.publication.findUniqueOrThrow({
          where: { id: before.answer.livePublicationId },
          include: { revision: true },
        })
      : null;
    const source = live?.revision ?? before;
    const document = await followMerges(tx, source.document as unknown as DocumentJson);
    const edition = await tx.edition.create({
      data: {
        answerId: before.answerId,
        number: before.number + 1,
        question: source.question,
        document: asJson(document),
        plainText: live?.plainText ?? before.plainText,
        wordCount: source.wordCount,
        importedUpdatedOn: live ? null : before.importedUpdatedOn,
        createdById: actor.id,
      },
    });
    await tx.answer.update({ where: { id: before.answerId }, data: { currentEditionId: edition.id } });
    if (!live) await carryContributions(tx, before, edition.id);
    await keepCitations(tx, edition.id, document);
    await recordEvent(tx, actor, {
      subject: { answerId: before.answerId, editionId: edition.id },
      event: { type: "edition.started", number: edition.number, basedOn: live?.number ?? null },
    });
    return { answerId: before.answerId, editionId: edition.id, lockVersion: edition.lockVersion };
  });
}

/** Text that was never published keeps its authors: whoever wrote it cannot approve it under a new number. */
async function carryContributions(tx: Tx, before: LockedEdition, editionId: string): Promise<void> {
  await tx.contribution.createMany({
    data: before.facts.contributorIds.map((personId) => ({ editionId, personId })),
  });
}
