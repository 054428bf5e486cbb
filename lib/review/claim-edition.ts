import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { type LockedEdition, lockEdition, refuseStale } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { claimWindow } from "@/lib/review/claim-window";
import { claimHolder } from "./claim-holder";

/** Takes the review of an edition for two working days. Of two who claim at once one has it, and the other is told who; a lapsed claim is taken over by name. */
export async function claimEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "claimEdition" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "claim", { ...edition.facts, claimedById: null });
    refuseTaken(actor, edition);
    refuseStale(edition, input.lockVersion);
    const { now, until } = await claimWindow(tx);
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        ...{ claimedById: actor.id, claimedAt: now, claimExpiresAt: until },
        lockVersion: { increment: 1 },
      },
    });
    const holder = claimHolder(edition.facts, now);
    const from = holder && holder.id !== actor.id ? { id: holder.id, name: holder.name } : null;
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "review.claimed", number: edition.number, until: until.toISOString(), from },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

function refuseTaken(actor: Actor, { facts }: LockedEdition): void {
  const holder = claimHolder(facts, new Date());
  if (!holder || holder.lapsed || holder.id === actor.id) return;
  throw new Refusal("conflict", `${holder.name} has claimed this review. Reload the page to see until when.`);
}
