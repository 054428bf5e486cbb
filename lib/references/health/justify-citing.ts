import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { JustifyInput } from "@/lib/references/health/health-acts";
import { statusWords } from "@/lib/references/health/status-of";
import { lockReference } from "@/lib/references/lock-reference";

/** States why a source may be cited although it was retracted or withdrawn: until then it blocks publication. */
export async function justifyCiting(actor: Actor, input: JustifyInput): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if (row.status !== "retracted" && row.status !== "withdrawn")
      throw new Refusal("conflict", "This source is not retracted: it needs no reason to be cited.");
    const override = { reason: input.reason, by: actor.name, byId: actor.id, at: new Date().toISOString() };
    await tx.reference.update({
      where: { id: row.id },
      data: { statusOverride: asJson(override), lockVersion: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: {
        type: "reference.citing-justified",
        formatted: row.formatted,
        status: statusWords[row.status].toLowerCase(),
      },
      reason: input.reason,
    });
  });
}
