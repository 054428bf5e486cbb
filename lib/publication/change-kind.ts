/** The publisher's answer to "Did the information change?"; "first" when nothing was public before. */
export const changeKinds = ["first", "substantive", "wording"] as const;

export type ChangeKind = (typeof changeKinds)[number];
