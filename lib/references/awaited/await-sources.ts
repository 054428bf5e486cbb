import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { type AwaitInput, numberWords } from "@/lib/references/awaited/awaited-number";

const WAITING = "Waiting for the look-up. It runs in a moment, or when the network is back.";

/** Asks for look-ups of numbers that are not in the library; nothing is asked in this request, and nothing is added. A number that waits already waits once; one that was not found is asked again. Answers how many wait since now. */
export async function awaitSources(actor: Actor, { numbers }: AwaitInput): Promise<{ waiting: number }> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    let waiting = 0;
    for (const number of numbers) {
      const asked = await tx.$executeRaw`
        INSERT INTO "awaited_source" ("id", "kind", "value", "sentence", "asked_by_id")
        VALUES (gen_random_uuid(), ${number.kind}::awaited_kind, ${number.value}, ${WAITING}, ${actor.id}::uuid)
        ON CONFLICT ("kind", "value") WHERE "state" IN ('waiting', 'found', 'not_found')
        DO UPDATE SET "state" = 'waiting', "sentence" = ${WAITING}, "tries" = 0, "next_try_at" = now(), "answered_at" = NULL
        WHERE "awaited_source"."state" = 'not_found'`;
      if (asked === 0) continue;
      waiting += 1;
      await recordEvent(tx, actor, {
        subject: {},
        event: { type: "reference.awaited", number: numberWords(number) },
      });
    }
    if (waiting > 0) await enqueue(tx, "look-ups");
    return { waiting };
  });
}
