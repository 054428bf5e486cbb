import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { recordEvent } from "@/lib/audit/record-event";
import { lockLive } from "@/lib/publication/lock-live";
import { announceChange } from "./announce-change";
import { endLive } from "./end-live";

/** Withdraws the published edition: its page stays, with a banner that gives the reason; lists and search no longer show it. */
export async function withdrawAnswer(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "withdrawAnswer" }, async (tx) => {
    const edition = await lockLive(tx, actor, { ...input, ability: "withdraw" });
    const ends = { edition, reason: input.reason, at: new Date() };
    const { publicationId, lockVersion } = await endLive(tx, actor, ends);
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, publicationId },
      event: { type: "answer.withdrawn", number: edition.number },
      reason: input.reason,
    });
    return { answerId: edition.answerId, slug: edition.answer.slug, lockVersion };
  });
}
