import type { Actor } from "@/lib/access/actor";
import { type EditionFacts, whyNot } from "@/lib/access/policy";

/** Where an open edition stands in somebody's work. */
export type WorkSection = "sentBack" | "inReviewWithMe" | "toReview" | "toPublish" | "drafts" | "elsewhere";

/** The section of the actor's work that an open edition belongs to, by the policy's own word; null when it is nothing to them. */
export function sectionOf(actor: Actor, edition: EditionFacts): WorkSection | null {
  if (edition.state === "in_review") return sectionInReview(actor, edition);
  if (edition.state === "approved") {
    if (whyNot(actor, "publish", edition) === null) return "toPublish";
    return wroteIn(actor, edition) ? "elsewhere" : null;
  }
  if (!isTheirs(actor, edition) || whyNot(actor, "write", edition) !== null) return null;
  return edition.state === "draft" ? "drafts" : "sentBack";
}

function sectionInReview(actor: Actor, edition: EditionFacts): WorkSection | null {
  // Who may ask for changes may review; what else it takes to claim and sign (a declaration of interests) is said at the row.
  if (isClaimedBy(actor, edition) && whyNot(actor, "requestChanges", edition) === null)
    return "inReviewWithMe";
  if (whyNot(actor, "requestChanges", { ...edition, claimedById: null }) === null) return "toReview";
  return wroteIn(actor, edition) ? "elsewhere" : null;
}

const isTheirs = (actor: Actor, edition: EditionFacts) =>
  edition.ownerId === actor.id || edition.submittedById === actor.id;

const wroteIn = (actor: Actor, edition: EditionFacts) =>
  isTheirs(actor, edition) || edition.contributorIds.includes(actor.id);

/** Whether the edition waits for the actor now: not for somebody else who has claimed it, and not at leisure. */
export function isWaitingFor(actor: Actor, edition: EditionFacts): boolean {
  const section = sectionOf(actor, edition);
  if (section === "toReview") return whyNot(actor, "claim", edition) === null;
  return section === "sentBack" || section === "inReviewWithMe" || section === "toPublish";
}

function isClaimedBy(actor: Actor, { claimedById, claimExpiresAt }: EditionFacts): boolean {
  return claimedById === actor.id && claimExpiresAt !== null && claimExpiresAt > new Date();
}
