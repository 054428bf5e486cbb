import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize, type EditionAbility } from "@/lib/access/policy";
import { factsOf } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Holds an answer's row and lets the policy speak on its newest edition, for what belongs to the answer and not to a text of it. */
export async function lockAnswer(
  tx: Tx,
  actor: Actor,
  wanted: { answerId: string; ability: EditionAbility },
) {
  await tx.$executeRaw`SELECT FROM "answer" WHERE "id" = ${wanted.answerId}::uuid FOR UPDATE`;
  const answer = await tx.answer.findUnique({
    where: { id: wanted.answerId },
    include: {
      owner: { select: { id: true, name: true } },
      currentEdition: {
        omit: { document: true, plainText: true },
        include: { contributions: true, waivers: true },
      },
    },
  });
  const edition = answer?.currentEdition;
  if (!answer || !edition) throw new Refusal("not-found", "There is no such answer.");
  const facts = factsOf({ ...edition, answer }, null);
  authorize(actor, "read", facts);
  authorize(actor, wanted.ability, facts);
  return answer;
}
