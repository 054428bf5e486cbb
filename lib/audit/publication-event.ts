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
  | { type: "answer.withdrawn"; number: number };

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
  "answer.withdrawn": () => "withdrew the answer from the public site",
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
