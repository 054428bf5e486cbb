import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import { endLive } from "@/lib/publication/end-live";
import { lockLive } from "@/lib/publication/lock-live";
import type { RemoveInput } from "@/lib/publication/stop-input";

/** Takes an answer off the public site: its address answers "gone" with the reason, or leads to another answer. It is withdrawn by that, and comes back by being reinstated or by its next publication. */
export async function removeAnswer(actor: Actor, input: RemoveInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "removeAnswer" }, async (tx) => {
    const edition = await lockLive(tx, actor, { ...input, ability: "remove" });
    const standing = await tx.removal.count({ where: { answerId: edition.answerId, endedAt: null } });
    if (standing > 0) throw new Refusal("conflict", "It is removed already. Reload the page.");
    const target = await targetOf(tx, edition, input.redirectTo);
    // One instant for both: until then readers saw the page, and never one that was withdrawn.
    const { reason, at } = { reason: input.reason, at: new Date() };
    const { lockVersion } =
      edition.state === "published" ? await endLive(tx, actor, { edition, reason, at }) : edition;
    await tx.removal.create({
      data: {
        ...{ answerId: edition.answerId, reason, removedById: actor.id, createdAt: at },
        redirectToId: target?.id ?? null,
      },
      select: { id: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: {
        ...{ type: "answer.removed", number: edition.number, address: `/answers/${edition.answer.slug}` },
        redirectTo: target && `/answers/${target.slug}`,
      },
      reason,
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

/** The answer that an address or a slug names: one that readers can read. */
async function targetOf(tx: Tx, edition: LockedEdition, asked: string) {
  if (asked === "") return null;
  const slug =
    asked
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? "";
  const target = await tx.answer.findFirst({
    where: { slug, livePublication: { end: null } },
    select: { id: true, slug: true },
  });
  if (!target)
    throw new Refusal(
      "invalid",
      `Readers find no answer at “${asked}”. Give the address of one that is live.`,
    );
  if (target.id === edition.answerId)
    throw new Refusal("invalid", "An answer cannot lead to itself. Give the address of another one.");
  return target;
}
