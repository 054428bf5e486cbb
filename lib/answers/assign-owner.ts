import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockAnswer } from "@/lib/answers/lock-answer";
import type { AssignOwnerInput } from "@/lib/answers/review-plan-input";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";

/** Hands an answer to another person, who answers for it from now on and is reminded of its reviews. */
export async function assignOwner(actor: Actor, input: AssignOwnerInput) {
  const { answerId, ownerId, seenOwnerId } = input;
  return actOnce(actor, { key: input.idempotencyKey, name: "assignOwner" }, async (tx) => {
    const answer = await lockAnswer(tx, actor, { answerId, ability: "assignOwner" });
    if (answer.ownerId === ownerId) return { answerId, ownerId };
    if (answer.ownerId !== seenOwnerId)
      throw new Refusal(
        "conflict",
        `This answer belongs to ${answer.owner.name} meanwhile. Reload the page, and hand it over again.`,
      );
    const owner = await tx.person.findFirst({
      where: {
        id: ownerId,
        deactivatedAt: null,
        roles: { hasSome: ["specialist", "reviewer", "publisher"] },
      },
      select: { id: true, name: true },
    });
    if (!owner)
      throw new Refusal("invalid", "Only somebody who writes answers and is active here can own one.");
    await tx.answer.update({ where: { id: answerId }, data: { ownerId }, select: { id: true } });
    await recordEvent(tx, actor, {
      subject: { answerId, personId: ownerId },
      event: {
        type: "answer.assigned",
        from: answer.owner.name,
        to: owner.name,
        fromId: answer.ownerId,
        toId: owner.id,
      },
    });
    return { answerId, ownerId };
  });
}
