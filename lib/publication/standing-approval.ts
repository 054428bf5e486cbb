import "server-only";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { listIssues } from "@/lib/publication/read-publication-issues";

/** The approval that stands for the submitted text of an edition, with the text and who gave it. */
export type Approval = Awaited<ReturnType<typeof standingApproval>>;

/** The approval of exactly this text. Refuses when none stands, or when the text is another than the one that was looked at. */
export async function standingApproval(tx: Tx, edition: LockedEdition, hash: string) {
  const approval = await tx.verdict.findFirst({
    where: {
      editionId: edition.id,
      outcome: "approved",
      voiding: null,
      revisionId: edition.submittedRevisionId ?? undefined,
    },
    orderBy: { createdAt: "desc" },
    include: { revision: true, reviewer: { select: { name: true, deactivatedAt: true } } },
  });
  if (!approval) throw new Refusal("not-ready", "No approval stands for this text. Submit it for review.");
  if (approval.contentHash === hash) return approval;
  throw new Refusal(
    "conflict",
    "The approved text is not the one on your screen. Reload the page and look at it again.",
  );
}

/** Refuses with everything that still blocks the publication of this text now. */
export async function refuseUnlessReady(
  tx: Tx,
  edition: LockedEdition,
  { revision }: Approval,
): Promise<void> {
  const isOfThisText = edition.submittedRevisionId === revision.id;
  const issues = await listIssues(tx, edition, { hasApproval: isOfThisText, text: revision });
  if (issues.length === 0) return;
  throw new Refusal("not-ready", issues.map(({ sentence }) => sentence).join(" "), { issues });
}

/** What nobody is there to decide on at the time must be sure before: the approver still has an account. */
export function refuseWithoutApprover({ reviewer }: Approval): void {
  if (reviewer.deactivatedAt === null) return;
  throw new Refusal(
    "not-ready",
    `${reviewer.name}, who approved it, has no account here any more. Publish it by hand, or reopen it and have somebody else approve it.`,
  );
}
