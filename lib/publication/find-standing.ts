import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { database } from "@/lib/database/client";
import { OWN_ACT } from "@/lib/publication/clear-second-review";
import { OWN_HOLD } from "@/lib/publication/lift-hold";
import { OWN_WITHDRAWAL } from "@/lib/publication/reinstate-answer";
import { findWaiver, type Waiver } from "@/lib/review/find-waiver";

/** What is out of the ordinary about the public page of an answer, and why the actor may not end it. */
export type Standing = {
  /** Live without a review by somebody else. */
  urgent: {
    reason: string;
    by: string;
    at: Date;
    contentHash: string;
    whyNotClear: string | null;
    /** The conflict of interest that somebody waived for the actor, who signs it so. */
    waiver: Waiver | null;
  } | null;
  hold: { reason: string; by: string; at: Date; whyNotLift: string | null } | null;
  removal: { reason: string; by: string; at: Date; leadsTo: string | null } | null;
  /** Why the actor may not reinstate what is withdrawn; null when they may, or when nothing is. */
  whyNotReinstate: string | null;
};

/** How the public page of an answer (whose overview the actor was given) stands; all null in the ordinary case. */
export async function findStanding(actor: Actor, { id, live }: AnswerOverview): Promise<Standing> {
  if (!live) return { urgent: null, hold: null, removal: null, whyNotReinstate: null };
  const by = { select: { id: true, name: true } } as const;
  const [urgent, waiver, hold, removal, end] = await Promise.all([
    database.urgentPublication.findFirst({
      where: { editionId: live.edition.id, secondReview: null },
      include: { publishedBy: by },
    }),
    findWaiver(database, { editionId: live.edition.id, personId: actor.id }),
    database.safetyHold.findFirst({ where: { answerId: id, liftedAt: null }, include: { heldBy: by } }),
    database.removal.findFirst({
      where: { answerId: id, endedAt: null },
      include: { removedBy: by, redirectTo: { select: { slug: true } } },
    }),
    database.publicationEnd.findUnique({ where: { publicationId: live.publicationId } }),
  ]);
  const { verdicts } = live;
  return {
    urgent:
      urgent && !end
        ? {
            ...{ reason: urgent.reason, by: urgent.publishedBy.name, at: urgent.createdAt },
            ...{ contentHash: urgent.contentHash, waiver },
            whyNotClear: urgent.publishedById === actor.id ? OWN_ACT : verdicts.clearSecondReview,
          }
        : null,
    hold: hold && {
      ...{ reason: hold.reason, by: hold.heldBy.name, at: hold.createdAt },
      whyNotLift: hold.heldById === actor.id ? OWN_HOLD : verdicts.liftHold,
    },
    removal: removal && {
      ...{ reason: removal.reason, by: removal.removedBy.name, at: removal.createdAt },
      leadsTo: removal.redirectTo?.slug ?? null,
    },
    whyNotReinstate: end?.endedById === actor.id ? OWN_WITHDRAWAL : verdicts.reinstate,
  };
}
