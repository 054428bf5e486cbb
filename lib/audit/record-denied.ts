import "server-only";
import type { Actor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/database/transaction";
import { recordEvent, type Subject, type Witness } from "./record-event";

/** Records that somebody tried what they may not do: one event for each refused attempt, in its own transaction. */
export async function recordDenied(
  actor: Actor | Witness,
  denied: { attempt: string; sentence: string; subject: Subject },
): Promise<void> {
  await inTransaction((tx) =>
    recordEvent(tx, actor, {
      subject: denied.subject,
      event: { type: "access.denied", attempt: denied.attempt, sentence: denied.sentence },
    }),
  );
}
