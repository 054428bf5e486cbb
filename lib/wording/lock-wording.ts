import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeWording, type WordingAbility } from "@/lib/access/wording-laws";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Lock, authorise, refuse the stale: the first lines of every verb on a draft of standing words. */
export async function lockWording(
  tx: Tx,
  actor: Actor,
  wanted: { draftId: string; lockVersion: number; ability: WordingAbility },
) {
  await tx.$executeRaw`SELECT FROM "wording_draft" WHERE "id" = ${wanted.draftId}::uuid FOR UPDATE`;
  const draft = await tx.wordingDraft.findUnique({
    where: { id: wanted.draftId },
    include: { writers: true },
  });
  if (!draft) throw new Refusal("not-found", "There is no such draft.");
  const writerIds = draft.writers.map(({ personId }) => personId);
  authorizeWording(actor, wanted.ability, { ...draft, writerIds });
  if (draft.lockVersion !== wanted.lockVersion)
    throw new Refusal(
      "conflict",
      "Somebody changed this wording since you opened it. Reload to see what is new; what you typed stays here until then.",
      { lockVersion: draft.lockVersion },
    );
  return { ...draft, writerIds };
}
