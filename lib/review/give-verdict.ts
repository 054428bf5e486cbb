import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { Attestation } from "@/lib/review/attestation";

/** Writes a verdict on the submitted revision, with the reviewer's name and credentials of the day frozen in it. */
export async function giveVerdict(
  tx: Tx,
  actor: Actor,
  given: {
    edition: LockedEdition;
    outcome: "approved" | "changes_requested";
    note: string;
    checklist: readonly string[];
    attestation?: Attestation;
  },
) {
  const revision = await submittedRevision(tx, given.edition);
  const verdict = await tx.verdict.create({
    data: {
      editionId: given.edition.id,
      revisionId: revision.id,
      contentHash: revision.contentHash,
      outcome: given.outcome,
      note: given.note,
      checklist: [...given.checklist],
      ...(given.attestation ? { attestation: given.attestation } : {}),
      reviewerId: actor.id,
      reviewerName: actor.name,
      reviewerCredentials: actor.credentials,
      reviewerAffiliation: actor.affiliation,
    },
  });
  return { verdict, revision };
}

/** The revision that is in review. */
export async function submittedRevision(tx: Tx, edition: { submittedRevisionId: string | null }) {
  if (!edition.submittedRevisionId)
    throw new Refusal("conflict", "Nothing of this edition is in review. Reload the page.");
  return tx.revision.findUniqueOrThrow({ where: { id: edition.submittedRevisionId } });
}
