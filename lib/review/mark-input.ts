import { z } from "zod";

/** Ticking a change that was checked, or saying that a cited source was opened; a tick can be taken back. */
export const markInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("checked"),
    editionId: z.uuid(),
    key: z.string().regex(/^(question\.)?[0-9a-f]{14}$/, "Reload the page: this change is not known."),
    isSet: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("opened"),
    editionId: z.uuid(),
    key: z.uuid(),
    isSet: z.literal(true),
  }),
]);

export type MarkInput = z.infer<typeof markInput>;
