import type { AuditEvent, AuditEventType } from "@/lib/audit/event";
import type { silentEvents } from "@/lib/notifications/silent-events";
import type { Telling } from "@/lib/notifications/telling";

type ToldType = Exclude<AuditEventType, (typeof silentEvents)[number]>;

type Tellings = { [Type in ToldType]: Telling<Extract<AuditEvent, { type: Type }>> };

const wordingName = ({ kind }: { kind: string }) => `The ${kind.replace("_", " ")} of every page`;

const MINE = "a source that your answers cite:";

/** Who is told of what. A type of event stands here or in `silentEvents`. Never told: whoever did it, whoever has left, whoever may not see it. */
export const tellings: Tellings = {
  "answer.taken-over": { to: ["person"], says: "took over from you", at: "overview" },
  "edition.submitted": {
    to: ["claimer"],
    standIn: ["reviewers"],
    says: "submitted for review",
    quote: ({ note }) => note,
    at: "review",
  },
  "edition.pulled-back": { to: ["person"], says: "pulled back from your review", at: "overview" },
  "review.edited": {
    to: ["submitter", "owner"],
    says: "took out of review, to write in it themselves,",
    at: "draft",
  },
  "review.claimed": { to: ["submitter"], says: "claimed the review of", at: "overview" },
  "review.assigned": {
    named: ({ toId, from }) => [toId, ...(from ? [from.id] : [])],
    says: ({ to }) => `gave to ${to} the review of`,
    at: "review",
  },
  "review.released": { to: ["person"], says: "gave back to the queue what you reviewed", at: "review" },
  "review.changes-requested": {
    to: ["submitter", "owner"],
    says: "requested changes to",
    quote: ({ note }) => note,
    at: "draft",
  },
  "review.approved": {
    to: ["submitter", "owner"],
    pool: ["publishers"],
    says: "approved",
    quote: ({ note }) => note || null,
    at: "publication",
  },
  "edition.reopened": {
    to: ["submitter", "judges"],
    named: ({ schedule }) => (schedule ? [schedule.byId] : []),
    says: ({ schedule }) =>
      schedule
        ? "reopened, and the approval and the schedule are void:"
        : "reopened, and the approval is void:",
    at: "overview",
  },
  "edition.discarded": { to: ["owner", "writers"], says: "discarded the edition of", at: "overview" },
  "edition.restored": { to: ["owner", "writers"], says: "brought back the edition of", at: "draft" },
  "answer.scheduled": {
    to: ["owner", "writers", "judges"],
    says: ({ at }) => `scheduled for ${at}`,
    at: "publication",
  },
  "answer.schedule-cancelled": {
    to: ["owner", "writers"],
    named: ({ scheduledById }) => [scheduledById].filter(Boolean),
    says: "cancelled the schedule of",
    at: "publication",
  },
  "answer.schedule-failed": {
    to: ["owner"],
    named: ({ scheduledById, approvedById }) => [scheduledById, approvedById],
    pool: ["publishers"],
    isUrgent: true,
    says: "could not publish at its time",
    quote: ({ sentence }) => sentence,
    at: "publication",
  },
  "answer.published": {
    to: ["owner", "writers", "judges"],
    named: ({ scheduled }) => (scheduled ? [scheduled.byId] : []),
    says: "published",
    quote: ({ changeNote }) => changeNote,
    at: "overview",
  },
  "answer.assigned": {
    to: ["person"],
    named: ({ fromId }) => [fromId],
    says: "changed the owner of",
    at: "overview",
  },
  "answer.review-planned": { to: ["owner"], says: "changed how often to review", at: "overview" },
  "answer.reviewed": { to: ["owner"], says: "reviewed, and found no change needed in", at: "overview" },
  "answer.review-due": {
    to: ["owner"],
    standIn: ["keepers"],
    says: ({ days }) =>
      days === 0 ? "says that a review is due:" : `says that a review is due in ${days} days:`,
    at: "overview",
  },
  "answer.published-urgently": {
    to: ["owner", "writers", "claimer"],
    pool: ["reviewers", "publishers"],
    isUrgent: true,
    says: "published urgently, without a review:",
    at: "publication",
  },
  "answer.second-review-pending": {
    named: ({ toIds }) => toIds,
    standIn: ["keepers"],
    says: ({ days }) =>
      `says that the second review has been pending for ${days === 1 ? "a day" : `${days} days`}:`,
    at: "publication",
  },
  "answer.second-review-cleared": {
    to: ["owner", "writers"],
    named: ({ publishedById }) => [publishedById],
    says: "signed the second review of",
    quote: ({ note }) => note || null,
    at: "publication",
  },
  "answer.removed": {
    to: ["owner", "writers", "judges"],
    says: "removed from the public site",
    at: "publication",
  },
  "answer.reinstated": {
    to: ["owner", "writers", "judges"],
    named: ({ withdrawnById }) => [withdrawnById].filter(Boolean),
    says: "reinstated",
    at: "publication",
  },
  "answer.held": {
    to: ["owner", "writers", "judges"],
    pool: ["reviewers", "publishers"],
    isUrgent: true,
    says: "put a safety hold on",
    at: "publication",
  },
  "answer.hold-lifted": {
    to: ["owner", "writers", "judges"],
    named: ({ heldById }) => [heldById],
    says: "lifted the safety hold on",
    at: "publication",
  },
  "answer.withdrawn": { to: ["owner", "writers", "judges"], says: "withdrew", at: "overview" },
  "comment.added": {
    named: ({ mentionedIds, participantIds }) => [...mentionedIds, ...participantIds],
    says: "commented on",
    quote: ({ text }) => text,
    at: "review",
  },
  "comment.replied": {
    named: ({ mentionedIds, participantIds }) => [...mentionedIds, ...participantIds],
    says: "replied to a comment on",
    quote: ({ text }) => text,
    at: "review",
  },
  "comment.edited": {
    named: ({ namedIds }) => namedIds,
    says: "named you in a comment that they changed, on",
    quote: ({ after }) => after,
    at: "review",
  },
  "comment.resolved": {
    named: ({ participantIds }) => participantIds,
    says: "resolved a comment on",
    quote: ({ quote }) => quote,
    at: "review",
  },
  "comment.reopened": {
    named: ({ participantIds }) => participantIds,
    says: "reopened a comment on",
    quote: ({ quote }) => quote,
    at: "review",
  },
  "proposal.made": {
    to: ["owner", "submitter"],
    named: ({ mentionedIds }) => mentionedIds,
    says: "proposed other words in",
    quote: ({ text }) => text,
    at: "review",
  },
  "proposal.applied": {
    named: ({ proposedById, participantIds }) => [proposedById, ...participantIds],
    says: "took proposed words into",
    quote: ({ after }) => after || null,
    at: "review",
  },
  "proposal.declined": {
    named: ({ proposedById, participantIds }) => [proposedById, ...participantIds],
    says: "declined proposed words in",
    quote: ({ words }) => words,
    at: "review",
  },
  "reference.notice-seen": {
    to: ["citers"],
    says: ({ kind }) => `found a notice (${kind}) about ${MINE}`,
    title: ({ formatted }) => formatted,
    at: "reference",
  },
  "reference.notices-ended": {
    to: ["citers"],
    says: ({ notices }) => `ended ${notices === 1 ? "the notice" : `${notices} notices`} about ${MINE}`,
    title: ({ formatted }) => formatted,
    at: "reference",
  },
  "reference.case-opened": {
    to: ["citers"],
    says: `opened for another review what rests on ${MINE}`,
    title: ({ formatted }) => formatted,
    at: "reference",
  },
  "wording.proposed": {
    pool: ["wordingJudges"],
    says: "proposed a new wording:",
    title: wordingName,
    quote: ({ note }) => note,
    at: "wording",
  },
  "wording.sent-back": {
    named: ({ writerIds }) => writerIds,
    says: "sent back your wording:",
    title: wordingName,
    quote: ({ note }) => note,
    at: "wording",
  },
  "wording.approved": {
    named: ({ writerIds }) => writerIds,
    says: "approved your wording:",
    title: wordingName,
    at: "wording",
  },
  "wording.cancelled": {
    named: ({ writerIds }) => writerIds,
    says: "took back an approved wording:",
    title: wordingName,
    quote: ({ note }) => note,
    at: "wording",
  },
  "person.roles-changed": {
    to: ["person"],
    says: "changed your roles",
    title: ({ after }) => (after.length === 0 ? "No role" : after.join(", ")),
    at: "profile",
  },
};

/** The line of the table for an event; null for one that tells nobody. */
export function tellingOf(type: AuditEventType): Telling<AuditEvent> | null {
  return (tellings as unknown as Partial<Record<AuditEventType, Telling<AuditEvent>>>)[type] ?? null;
}
