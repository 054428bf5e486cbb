import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { type DeclareInput, type Interest, interestWords } from "@/lib/review/interests";

/** Declares one's interests for the next twelve months; what was declared before is kept. */
export async function declareInterests(actor: Actor, input: DeclareInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "declareInterests" }, async (tx) => {
    authorizeAtDesk(actor, "seeDesk");
    const interests = input.has === "none" ? [] : await withNames(tx, input.interests);
    const topicIds = [...new Set(interests.flatMap(({ topics }) => topics.map(({ id }) => id)))];
    const { validUntil } = await tx.interestDeclaration.create({
      data: { personId: actor.id, interests, topicIds },
    });
    await recordEvent(tx, actor, {
      subject: { personId: actor.id },
      event: {
        type: "person.interests-declared",
        email: actor.email,
        interests: interests.map(interestWords),
        until: validUntil.toISOString(),
      },
    });
    return { until: validUntil.toISOString() };
  });
}

/** The interests with the names that their topics have today, whatever the form called them. */
async function withNames(tx: Tx, interests: readonly Interest[]): Promise<Interest[]> {
  const ids = interests.flatMap(({ topics }) => topics.map(({ id }) => id));
  const known = await tx.topic.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return interests.map((interest) => ({
    ...interest,
    topics: interest.topics.map(({ id, name }) => {
      const topic = known.find((one) => one.id === id);
      if (!topic) throw new Refusal("invalid", `There is no topic “${name}” any more. Choose it again.`);
      return topic;
    }),
  }));
}
