import "server-only";
import type { Actor } from "@/lib/access/actor";
import { lockPersonFor, refuseLastAdministrator } from "@/lib/access/lock-person";
import type { PersonAct } from "@/lib/access/person-input";
import { revokeAllSessions } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Closes the desk to somebody, at once and in every open tab, and ends the links by which they shared drafts. Their work and their name in history stay. */
export async function deactivatePerson(actor: Actor, input: PersonAct) {
  return inTransaction(async (tx) => {
    const person = await lockPersonFor(tx, actor, input);
    const { id: personId, email } = person;
    if (person.deactivatedAt)
      throw new Refusal("conflict", `${person.name} is deactivated already. Reload the page.`);
    await refuseLastAdministrator(tx, person);
    const { lockVersion } = await tx.person.update({
      where: { id: personId },
      data: { deactivatedAt: new Date(), lockVersion: { increment: 1 } },
    });
    await revokeAllSessions(tx, personId);
    await tx.invitation.updateMany({
      where: { personId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordEvent(tx, actor, { subject: { personId }, event: { type: "person.deactivated", email } });
    await endPreviewLinks(tx, actor, personId);
    return { personId, lockVersion };
  });
}

/** What they shared outside is shared no longer: nobody is left to answer for it. */
async function endPreviewLinks(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const ended = await tx.previewLink.updateManyAndReturn({
    where: { createdById: personId, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { revokedAt: new Date(), revokedById: actor.id },
    select: {
      label: true,
      revision: { select: { id: true, number: true, edition: { select: { id: true, answerId: true } } } },
    },
  });
  for (const { label, revision } of ended) {
    const { id: revisionId, number, edition } = revision;
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId },
      event: { type: "preview.link-revoked", label, revision: number },
    });
  }
}
