/** What happens in review, with the ids of the people it is about, so that each can be told. */
export type ReviewEvent =
  | { type: "review.claimed"; number: number; until: string }
  | { type: "review.released"; number: number; from: string }
  | {
      type: "review.changes-requested";
      number: number;
      revision: number;
      contentHash: string;
      note: string;
      submittedById?: string | null;
    }
  | {
      type: "review.approved";
      number: number;
      revision: number;
      contentHash: string;
      note: string;
      reviewer: string;
      checklist: string[];
      /** Since reviews are signed in full: the verdict, what was signed beside the statements, and who waits for it. */
      verdictId?: string;
      attestation?: object;
      submittedById?: string | null;
    };

type Sentences = { [Type in ReviewEvent["type"]]: (event: Extract<ReviewEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const reviewSentences: Sentences = {
  "review.claimed": (event) => `claimed the review of edition ${event.number}`,
  "review.released": (event) => `released the review of edition ${event.number}`,
  "review.changes-requested": (event) => `requested changes: “${event.note}”`,
  "review.approved": (event) =>
    `approved edition ${event.number}, revision ${event.revision}, as ${event.reviewer}`,
};
