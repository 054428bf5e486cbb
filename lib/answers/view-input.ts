import { z } from "zod";

/** A list as it stands, kept by name: the query of its address. The same name again keeps the new query. */
export const saveViewInput = z.strictObject({
  name: z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, "Give the view a name.").max(80, "Keep the name under 80 characters.")),
  query: z.string().max(2_000, "This view is too long to be kept. Search for fewer words."),
  isShared: z.boolean(),
  isDefault: z.boolean(),
  idempotencyKey: z.uuid(),
});

/** One saved view. */
export const viewAct = z.strictObject({ viewId: z.uuid() });

/** The view with which one's list begins; null for all answers. */
export const chooseViewInput = z.strictObject({ viewId: z.uuid().nullable() });

export type SaveViewInput = z.output<typeof saveViewInput>;
export type ViewAct = z.output<typeof viewAct>;
export type ChooseViewInput = z.output<typeof chooseViewInput>;
