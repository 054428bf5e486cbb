import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import { endRemoval } from "@/lib/publication/end-removal";
import { keepPublicationCitations } from "@/lib/publication/keep-citations";
import { lockLive } from "@/lib/publication/lock-live";
import { transitions } from "@/lib/workflow/transitions";

/** Brings a withdrawn or removed answer back exactly as it was, dates and all, on the decision of somebody else than who took it away. */
export async function reinstateAnswer(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "reinstateAnswer" }, async (tx) => {
    const edition = await lockLive(tx, actor, { ...input, ability: "reinstate" });
    const before = await withdrawnOf(tx, edition.answerId);
    if (before.end?.endedById === actor.id) throw new Refusal("forbidden", OWN_WITHDRAWAL);
    await endRemoval(tx, edition.answerId, actor.id);
    const publicationId = await publishAsItWas(tx, before, actor.id);
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.reinstate.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
      select: { lockVersion: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, publicationId },
      event: {
        ...{ type: "answer.reinstated", number: edition.number },
        withdrawnById: before.end?.endedById ?? "",
      },
      reason: input.reason,
    });
    return { answerId: edition.answerId, publicationId, lockVersion };
  });
}

/** Said to who took it away. */
export const OWN_WITHDRAWAL =
  "You took it off the public site yourself. Another publisher must bring it back.";

type Before = Awaited<ReturnType<typeof withdrawnOf>>;

async function withdrawnOf(tx: Tx, answerId: string) {
  const live = await tx.publication.findFirst({
    where: { liveOf: { id: answerId }, end: { kind: "withdrawn" } },
    include: { end: true, citations: true },
  });
  if (!live) throw new Refusal("conflict", "This answer is not withdrawn. Reload the page.");
  return live;
}

async function publishAsItWas(
  tx: Tx,
  { end: _, citations, ...before }: Before,
  byId: string,
): Promise<string> {
  const { id: __, publishedAt: ___, ...same } = before;
  const { id } = await tx.publication.create({
    data: {
      ...{ ...same, number: before.number + 1, snapshot: asJson(before.snapshot as object) },
      ...{ changeKind: "reinstated", changeNote: null, publishedById: byId },
    },
    select: { id: true },
  });
  await keepPublicationCitations(tx, id, citations);
  await tx.answer.update({
    where: { id: before.answerId },
    data: { livePublicationId: id },
    select: { id: true },
  });
  return id;
}
