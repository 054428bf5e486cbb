import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import type { UseArchiveInput } from "@/lib/references/health/archive-address";
import { readArchiveAddress } from "@/lib/references/health/archive-address";
import { addressChanged } from "@/lib/references/health/confirm-link";
import { lockReference } from "@/lib/references/lock-reference";
import type { Csl } from "@/lib/references/reference-schema";

/** Sets a copy in an archive beside the address of a source, after a person looked at it. The address itself stays. */
export async function useArchive(actor: Actor, input: UseArchiveInput): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if ((row.csl as Csl).URL !== input.url) throw addressChanged();
    const confirmed = {
      url: input.archive,
      state: "ok" as const,
      sentence: `${actor.name} opened the copy and confirmed it.`,
      archivedAt: readArchiveAddress(input.archive) ?? new Date(),
      confirmedById: actor.id,
      confirmedAt: new Date(),
    };
    await tx.referenceLink.upsert({
      where: { referenceId_role: { referenceId: row.id, role: "archive" } },
      create: { referenceId: row.id, role: "archive", ...confirmed },
      update: confirmed,
    });
    await tx.reference.update({
      where: { id: row.id },
      data: { lockVersion: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.link-archived", url: input.url, archive: input.archive },
    });
  });
}
