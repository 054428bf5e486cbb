/** What happens to an answer on the public site. Times are told as the publisher read them. */
export type PublicationEvent =
  | {
      type: "answer.published";
      number: number;
      revision: number;
      contentHash: string;
      changeKind: string;
      changeNote: string | null;
      publishedOn: string;
      updatedOn: string;
      reviewedOn: string | null;
      nextReviewOn: string | null;
      /** Set when it went public by itself at its time. */
      scheduled?: { at: string; by: string; byId: string; minutesLate: number };
    }
  | {
      type: "answer.scheduled";
      number: number;
      revision: number;
      contentHash: string;
      publishAt: string;
      timeZone: string;
      at: string;
      changeKind: string;
      changeNote: string;
      wholeAnswerReviewed: boolean;
    }
  | { type: "answer.schedule-cancelled"; number: number; at: string; scheduledById: string }
  | {
      type: "answer.schedule-failed";
      number: number;
      at: string;
      sentence: string;
      scheduledById: string;
      approvedById: string;
    }
  | {
      type: "answer.published-urgently";
      number: number;
      revision: number;
      contentHash: string;
      changeKind: string;
      changeNote: string | null;
      publishedOn: string;
      updatedOn: string;
      reviewedOn: string | null;
      nextReviewOn: string | null;
      from: string;
    }
  | {
      type: "answer.second-review-pending";
      number: number;
      /** How many days it has waited. */
      days: number;
      /** Who could sign it on that day. */
      toIds: string[];
    }
  | {
      type: "answer.second-review-cleared";
      number: number;
      contentHash: string;
      reviewer: string;
      checklist: string[];
      interests: string;
      note: string;
      publishedById: string;
    }
  | { type: "answer.withdrawn"; number: number }
  | { type: "answer.removed"; number: number; address: string; redirectTo: string | null }
  | { type: "answer.reinstated"; number: number; withdrawnById: string }
  | { type: "answer.held"; number: number }
  | { type: "answer.hold-lifted"; number: number; heldById: string }
  | { type: "answer.change-note-corrected"; publication: number; before: string; after: string };

type Sentences = {
  [Type in PublicationEvent["type"]]: (event: Extract<PublicationEvent, { type: Type }>) => string;
};

/** Their sentences, each to follow the actor's name. */
export const publicationSentences: Sentences = {
  "answer.published": (event) =>
    `published edition ${event.number}${changeWords[event.changeKind] ?? ""}${scheduleWords(event.scheduled)}${event.changeNote ? `: “${event.changeNote}”` : ""}`,
  "answer.scheduled": (event) =>
    `scheduled edition ${event.number}, revision ${event.revision}, for ${event.at}${event.changeNote ? `: “${event.changeNote}”` : ""}`,
  "answer.schedule-cancelled": (event) =>
    `cancelled the schedule of edition ${event.number} for ${event.at}; it stays approved`,
  "answer.schedule-failed": (event) =>
    `could not publish edition ${event.number} at ${event.at}; the public page stays as it was. ${event.sentence}`,
  "answer.published-urgently": (event) =>
    `published edition ${event.number} urgently, without a review${changeWords[event.changeKind] ?? ""}${event.changeNote ? `: “${event.changeNote}”` : ""}; the second review is pending`,
  "answer.second-review-pending": ({ number, days }) =>
    `reminded that the second review of edition ${number} has been pending for ${days === 1 ? "a day" : `${days} days`}`,
  "answer.second-review-cleared": (event) =>
    `signed the second review of edition ${event.number}, which had been published urgently, as ${event.reviewer}`,
  "answer.withdrawn": () => "withdrew the answer from the public site",
  "answer.removed": (event) =>
    `removed the answer from the public site; ${event.address} ${event.redirectTo ? `leads to ${event.redirectTo}` : "answers that it is gone"}`,
  "answer.reinstated": () => "reinstated the answer as it was before it was withdrawn",
  "answer.held": () => "put a safety hold on the answer: readers are warned",
  "answer.hold-lifted": () => "lifted the safety hold",
  "answer.change-note-corrected": (event) =>
    `corrected what readers are told of publication ${event.publication} from “${event.before}” to “${event.after}”`,
};

const changeWords: Record<string, string> = {
  substantive: ", the information changed",
  wording: ", wording only",
};

function scheduleWords(scheduled: { at: string; by: string; minutesLate: number } | undefined): string {
  if (!scheduled) return "";
  const { at, by, minutesLate } = scheduled;
  const late = minutesLate > 0 ? `, ${minutesLate} ${minutesLate === 1 ? "minute" : "minutes"} late` : "";
  return `, which ${by} had scheduled for ${at}${late}`;
}
