/** What happens in review, with the ids of the people it is about, so that each can be told. */
export type ReviewEvent =
  | {
      type: "review.claimed";
      number: number;
      until: string;
      /** Whose lapsed claim was taken over. */
      from?: { id: string; name: string } | null;
    }
  | {
      type: "review.assigned";
      number: number;
      toId: string;
      to: string;
      until: string;
      /** Who held it until then, and whether their claim had lapsed. */
      from: { id: string; name: string; lapsed: boolean } | null;
      /** Why a conflict of interest was waived with it. */
      waiver: string | null;
    }
  | { type: "person.interests-declared"; email: string; interests: string[]; until: string }
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
  "review.claimed": ({ number, from }) =>
    from
      ? `took over the review of edition ${number} from ${from.name}, whose claim had lapsed`
      : `claimed the review of edition ${number}`,
  "review.assigned": ({ number, to, from, waiver }) =>
    `gave the review of edition ${number} to ${to}${from ? ` (until then with ${from.name})` : ""}${waiver ? " and waived a conflict of interest" : ""}`,
  "person.interests-declared": ({ interests }) =>
    interests.length === 0
      ? "declared to have no interests, for twelve months"
      : `declared ${interests.length === 1 ? "an interest" : `${interests.length} interests`}: ${interests.join("; ")}`,
  "review.released": (event) => `released the review of edition ${event.number}`,
  "review.changes-requested": (event) => `requested changes: “${event.note}”`,
  "review.approved": (event) =>
    `approved edition ${event.number}, revision ${event.revision}, as ${event.reviewer}`,
};
