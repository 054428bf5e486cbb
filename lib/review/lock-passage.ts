import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { lockEdition } from "@/lib/answers/lock-edition";
import type { PassageAct } from "@/lib/answers/passage";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { passageIds } from "@/lib/document/passages";
import { Refusal } from "@/lib/errors/refusal";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";

/** Holds the edition for somebody who may check its passages, and gives a passage of the text in review, with what its event tells. */
export async function lockPassage(tx: Tx, actor: Actor, { editionId, passageId }: PassageAct) {
  const edition = await lockEdition(tx, editionId);
  authorize(actor, "checkPassages", edition.facts);
  const { answerId, submittedRevisionId } = edition;
  const passage = await tx.citationQuote.findFirst({
    where: { id: passageId, answerId },
    include: { reference: { select: { id: true, csl: true } } },
  });
  if (!passage) throw new Refusal("not-found", "There is no such passage.");
  const revision =
    submittedRevisionId !== null &&
    (await tx.revision.findUnique({ where: { id: submittedRevisionId }, select: { document: true } }));
  if (!revision || !passageIds(revision.document as unknown as DocumentJson).includes(passageId))
    throw new Refusal("conflict", "This passage is not in the text that is reviewed. Reload the page.");
  const { reference, quote } = passage;
  return {
    passage,
    subject: { answerId, editionId, referenceId: reference.id },
    told: { source: describeShort(reference.csl as Csl), quote },
  };
}
