import "server-only";
import type { Actor } from "@/lib/access/actor";
import { isSignInOld } from "@/lib/access/sign-in-age";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision } from "@/lib/answers/find-revision";
import { database } from "@/lib/database/client";
import { dayIn, monthsLater } from "@/lib/publication/dates";
import { findPageAround, type PageAround } from "@/lib/publication/find-page-around";
import { sourceKey } from "@/lib/publication/source-key";
import { type Signing, sourcesOf } from "@/lib/review/find-signing";
import { findWaiver } from "@/lib/review/find-waiver";
import { listMarks } from "@/lib/review/list-marks";

/** What readers read, for who reviews it as a whole. */
export type LiveReview = {
  text: FoundRevision;
  around: PageAround;
  signing: Omit<Signing, "proposalsBar">;
  /** The day that this review would set. */
  nextReviewOn: string;
  /** Why the actor may not sign it, or null. */
  reason: string | null;
};

/** The live text of an answer (whose overview the actor was given) with what its reviewer signs; null while nothing is public or it is withdrawn. */
export async function findLiveReview(actor: Actor, answer: AnswerOverview): Promise<LiveReview | null> {
  const { live } = answer;
  if (!live || live.withdrawn) return null;
  const [text, around, marks, waiver, centre] = await Promise.all([
    findRevision(answer, live.revisionId),
    findPageAround(answer),
    listMarks(database, actor, live.edition.id),
    findWaiver(database, { editionId: live.edition.id, personId: actor.id }),
    database.centre.findUniqueOrThrow({ where: { id: 1 } }),
  ]);
  if (!text) return null;
  return {
    ...{ text, around, reason: live.verdicts.markReviewed },
    nextReviewOn: monthsLater(dayIn(answer.zone, new Date()), answer.review.months),
    signing: {
      ticks: [],
      ...{ marks, waiver },
      sources: sourcesOf(text).map((source) => ({ ...source, id: sourceKey(live.number, source.id) })),
      asksPassword: isSignInOld(actor, centre.signAgainMinutes, new Date()),
    },
  };
}
