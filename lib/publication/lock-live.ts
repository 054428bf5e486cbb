import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { EditionAbility } from "@/lib/access/policy";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";

/** Holds the answer's row and then that of its edition, in the one order in which whoever needs both takes them; authorises, and refuses the stale. */
export async function lockLive(
  tx: Tx,
  actor: Actor,
  wanted: { editionId: string; lockVersion: number; ability: EditionAbility },
): Promise<LockedEdition> {
  await tx.$executeRaw`
    SELECT FROM "answer" WHERE "id" = (SELECT "answer_id" FROM "edition" WHERE "id" = ${wanted.editionId}::uuid) FOR UPDATE`;
  return lockFor(tx, actor, wanted);
}
