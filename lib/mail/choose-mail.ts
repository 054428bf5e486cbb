import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { type MailMode, type MailWish, usualWish } from "@/lib/mail/mail-wish";

/** How one wants to be written to. */
export async function findMailWish(actor: Actor): Promise<MailWish> {
  const wish = await database.mailWish.findUnique({ where: { personId: actor.id } });
  return wish ? { mode: wish.mode as MailMode, hour: wish.hour } : usualWish;
}

/** Chooses how one wants to be written to from now on; what waits in the outbox follows it. */
export async function chooseMail(actor: Actor, { mode, hour }: MailWish): Promise<void> {
  const before = await findMailWish(actor);
  if (before.mode === mode && before.hour === hour) return;
  await inTransaction(async (tx) => {
    await tx.mailWish.upsert({
      where: { personId: actor.id },
      create: { personId: actor.id, mode, hour },
      update: { mode, hour, changedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { personId: actor.id },
      event: { type: "person.mail-chosen", email: actor.email, mode, hour },
    });
  });
}
