import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { BoilerplateInput } from "@/lib/settings/settings-input";

/** Sets a new wording beside the ones before it, which are kept. The same words again are no new one. */
export async function changeBoilerplate(actor: Actor, { kind, number, text }: BoilerplateInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageSettings");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-desk-boilerplate:${kind}`}, 0))`;
    const before = await tx.boilerplateVersion.findFirst({ where: { kind }, orderBy: { number: "desc" } });
    const current = before?.number ?? 0;
    if (current !== number)
      throw new Refusal(
        "conflict",
        "Somebody else changed this wording meanwhile. Reload the page, and change it again.",
        { number: current },
      );
    if (before?.text === text) return { kind, number };
    const after = await tx.boilerplateVersion.create({
      data: { kind, number: number + 1, text, createdById: actor.id },
    });
    await announceEverything(tx);
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "boilerplate.changed", kind, number: after.number, text },
    });
    return { kind, number: after.number };
  });
}
