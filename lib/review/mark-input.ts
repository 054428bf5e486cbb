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
    // A source of what is in review, or of a publication by its number.
    key: z
      .string()
      .regex(/^(\d{1,9}:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "This source is not known."),
    isSet: z.literal(true),
  }),
]);

export type MarkInput = z.infer<typeof markInput>;
