import "server-only";
import type { Actor } from "@/lib/access/actor";
import { isSignInOld } from "@/lib/access/sign-in-age";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { database } from "@/lib/database/client";
import { describeShort } from "@/lib/references/describe-short";
import { addressOf } from "@/lib/references/house-style";
import { findChangeUnderReview } from "@/lib/review/change-under-review";
import { findWaiver, type Waiver } from "@/lib/review/find-waiver";
import { listMarks, type ReviewMarks } from "@/lib/review/list-marks";

/** A cited source, for a reviewer to open. */
export type SourceToOpen = { id: string; number: number; label: string; href: string | null };

/** What the form of a signature needs to know of a text: what is to be ticked, what was, the sources, and whether the password is asked for. */
export type Signing = {
  /** The key of each change to check first. */
  ticks: string[];
  marks: ReviewMarks;
  sources: SourceToOpen[];
  asksPassword: boolean;
  /** Whether other words that they propose keep them from signing, once taken in. */
  proposalsBar: boolean;
  /** The conflict that somebody waived for the signer. */
  waiver: Waiver | null;
};

/** What the actor signs when they approve the text in review; null when it is not theirs to approve. */
export async function findSigning(
  actor: Actor,
  answer: AnswerOverview,
  shown: FoundRevision,
): Promise<Signing | null> {
  if (answer.verdicts.approve !== null || shown.id !== answer.edition.submittedRevisionId) return null;
  const [{ checks }, marks, waiver, centre] = await Promise.all([
    findChangeUnderReview(database, actor, {
      answerId: answer.id,
      editionId: answer.edition.id,
      revision: shown,
    }),
    listMarks(database, actor, answer.edition.id),
    findWaiver(database, { editionId: answer.edition.id, personId: actor.id }),
    database.centre.findUniqueOrThrow({
      where: { id: 1 },
      select: { signAgainMinutes: true, proposalsBar: true },
    }),
  ]);
  return {
    ticks: [...new Set(checks.map(({ tick }) => tick))],
    ...{ marks, waiver },
    sources: sourcesOf(shown),
    asksPassword: isSignInOld(actor, centre.signAgainMinutes, new Date()),
    proposalsBar: centre.proposalsBar,
  };
}

/** The sources of a text with where each is found. */
export function sourcesOf({ references }: Pick<FoundRevision, "references">): SourceToOpen[] {
  return references.map(({ id, number, csl }) => ({
    ...{ id, number },
    label: describeShort(csl),
    href: addressOf(csl) ?? null,
  }));
}
