import { z } from "zod";
import { editionAct, words } from "@/lib/answers/edition-input";

/** How long a link may work, in days. */
export const linkDays = ["1", "7", "30"] as const;

/** Sharing what an edition says now: for whom, and for how long. */
export const previewLinkInput = editionAct.extend({
  label: words(120, "Say for whom the link is: a name, or what they do."),
  days: z.enum(linkDays, "Choose how long the link works."),
});

/** Which link. */
export const previewLinkAct = z.strictObject({ linkId: z.uuid() });

export type PreviewLinkInput = z.infer<typeof previewLinkInput>;
export type PreviewLinkAct = z.infer<typeof previewLinkAct>;
