import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { asDay } from "@/lib/publication/dates";
import { lockWording } from "@/lib/wording/lock-wording";
import { countTouchedPages } from "@/lib/wording/touched-pages";
import type { WordingAct } from "@/lib/wording/wording-input";

/** Makes a proposed wording the next version: in force at once, or from its day on by the clock. No date, text or approval of any answer changes. */
export async function approveWording(actor: Actor, input: WordingAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "approveWording" }, async (tx) => {
    const draft = await lockWording(tx, actor, { ...input, ability: "approve" });
    const { kind, text, effectiveOn, writerIds } = draft;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-desk-wording:${kind}`}, 0))`;
    const last = await tx.boilerplateVersion.findFirst({ where: { kind }, orderBy: { number: "desc" } });
    const version = await tx.boilerplateVersion.create({
      data: {
        ...{ kind, text, effectiveOn, draftId: draft.id, number: (last?.number ?? 0) + 1 },
        createdById: draft.writtenById,
        approvedById: actor.id,
        approver: [actor.name, actor.credentials].filter(Boolean).join(", "),
      },
    });
    await tx.wordingDraft.update({
      where: { id: draft.id },
      data: { state: "approved", lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await announceEverything(tx);
    const comesOn = version.effectiveOn && asDay(version.effectiveOn);
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "wording.approved",
        ...{ kind, draftId: draft.id, number: version.number, text, writerIds },
        effectiveOn: comesOn,
        pages: await countTouchedPages(tx),
      },
    });
    return { kind, number: version.number, effectiveOn: comesOn };
  });
}
