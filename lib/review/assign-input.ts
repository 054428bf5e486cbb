import { z } from "zod";
import { editionAct } from "@/lib/answers/edition-input";
import { plainText } from "@/lib/document/plain-text";

/** Giving a review to somebody: whom, and when their interests stand against it, why they review it all the same. */
export const assignInput = editionAct.extend({
  reviewerId: z.uuid("Choose a reviewer."),
  waiver: plainText(2_000).default(""),
});

export type AssignInput = z.infer<typeof assignInput>;
