import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { SignedInterests } from "@/lib/review/attestation";
import { findWaiver } from "@/lib/review/find-waiver";
import type { SignedInput } from "@/lib/review/verdict-input";

type Signed = {
  editionId: string;
  personId: string;
  input: Pick<SignedInput, "interests" | "interestsText">;
};

/** The interests as they are frozen with a signature: what the signer says, or the conflict that somebody else waived for them. */
export async function signedInterests(
  tx: Tx,
  { editionId, personId, input }: Signed,
): Promise<SignedInterests> {
  const waiver = await findWaiver(tx, { editionId, personId });
  if (waiver) return { kind: "waived", ...waiver };
  return input.interests === "none" ? { kind: "none" } : { kind: "declared", text: input.interestsText };
}
