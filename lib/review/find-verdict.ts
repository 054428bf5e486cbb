import "server-only";
import { database } from "@/lib/database/client";
import { isUuid } from "@/lib/database/is-uuid";
import type { Attestation } from "@/lib/review/attestation";

/** A verdict as it was given, with everything that was signed. */
export type SignedVerdict = {
  id: string;
  outcome: "approved" | "changes_requested";
  note: string;
  statements: string[];
  /** Null for a request for changes, and for approvals from before reviews were signed in full. */
  attestation: Attestation | null;
  signer: { name: string; credentials: string; affiliation: string };
  signedAt: Date;
  question: string;
  revision: { id: string; number: number; edition: number };
  contentHash: string;
  voided: { by: string; reason: string; at: Date } | null;
};

/** A verdict on an answer (whose overview the actor was given); null when there is no such verdict on it. */
export async function findVerdict(answer: { id: string }, verdictId: string): Promise<SignedVerdict | null> {
  if (!isUuid(verdictId)) return null;
  const row = await database.verdict.findFirst({
    where: { id: verdictId, edition: { answerId: answer.id } },
    include: {
      voiding: true,
      edition: { select: { number: true } },
      revision: { select: { id: true, number: true, question: true } },
    },
  });
  if (!row) return null;
  const { id, outcome, note, checklist, attestation, contentHash, createdAt, revision, edition } = row;
  return {
    ...{ id, outcome, note, contentHash, signedAt: createdAt, question: revision.question },
    statements: checklist as string[],
    attestation: attestation as unknown as Attestation | null,
    signer: {
      name: row.reviewerName,
      credentials: row.reviewerCredentials,
      affiliation: row.reviewerAffiliation,
    },
    revision: { id: revision.id, number: revision.number, edition: edition.number },
    voided: row.voiding && (await voidedBy(row.voiding)),
  };
}

async function voidedBy(end: { voidedById: string; reason: string; createdAt: Date }) {
  const person = await database.person.findUnique({
    where: { id: end.voidedById },
    select: { name: true },
  });
  return { by: person?.name ?? "", reason: end.reason, at: end.createdAt };
}
