/** How a publication differs from the one before; "first" when nothing was public before, "reinstated" when a withdrawn text comes back as it was, "reviewed" when the same text was reviewed as a whole and needs no change. */
export type ChangeKind = SaidChange | "reinstated" | "reviewed";

/** The publisher's answer to "Did the information change?"; "first" when nothing was public before. */
export const saidChanges = ["first", "substantive", "wording"] as const;

export type SaidChange = (typeof saidChanges)[number];

/** What the publisher said of the change. */
export type SaidAnswers = { changeKind: SaidChange; changeNote: string; wholeAnswerReviewed: boolean };
