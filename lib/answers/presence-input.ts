import { z } from "zod";

/** What a window does with the edition it shows: reads it, holds words that are not saved, was left alone for ten minutes, or waits for a choice between two texts. */
export const presenceStates = ["viewing", "editing", "idle", "conflict"] as const;

export type PresenceState = (typeof presenceStates)[number];

/** What an open window tells of itself every ten seconds. A hidden one is believed longer: browsers slow its clock. */
export const presenceInput = z.strictObject({
  windowId: z.uuid(),
  state: z.enum(presenceStates),
  isHidden: z.boolean(),
});

/** What a closing window tells. */
export const farewellInput = z.strictObject({ windowId: z.uuid() });

export type PresenceInput = z.infer<typeof presenceInput>;

/** Another window on the same edition. */
export type OtherWindow = { name: string; state: PresenceState; isYours: boolean };

/** Who else has an edition open, the one that came first first, and what was saved in it last. */
export type EditionPresence = {
  others: OtherWindow[];
  lockVersion: number;
  state: string;
  last: { savedBy: string; savedAt: string; sittingId: string | null; isYours: boolean } | null;
};
