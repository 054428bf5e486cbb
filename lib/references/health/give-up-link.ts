import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { addressChanged } from "@/lib/references/health/confirm-link";
import type { GiveUpInput } from "@/lib/references/health/health-acts";
import { lockReference } from "@/lib/references/lock-reference";
import type { Csl } from "@/lib/references/reference-schema";

const words = { dead_confirmed: "gone", usurped: "taken over by something else" } as const;

/** A person's word that an address does not show any more what was cited. The address stays in the reference; only a person can say otherwise again. */
export async function giveUpLink(actor: Actor, input: GiveUpInput): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if ((row.csl as Csl).URL !== input.url) throw addressChanged();
    const word = {
      state: input.as,
      sentence: `${actor.name} opened it and said that it is ${words[input.as]}.`,
      confirmedById: actor.id,
      confirmedAt: new Date(),
    };
    await tx.referenceLink.upsert({
      where: { referenceId_role: { referenceId: row.id, role: "primary" } },
      create: { referenceId: row.id, role: "primary", url: input.url, ...word },
      update: { url: input.url, ...word },
    });
    await tx.reference.update({
      where: { id: row.id },
      data: { lockVersion: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.link-given-up", url: input.url, as: words[input.as] },
    });
  });
}
