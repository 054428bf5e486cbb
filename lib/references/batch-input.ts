import { z } from "zod";
import { noticeKinds } from "@/lib/references/formats/read-notice";
import { cslSchema } from "@/lib/references/reference-schema";

/** The most sources that one request may carry: small enough to be whole within a second, large enough that ten thousand are fifty requests. */
export const MOST_IN_BATCH = 200;

const TOO_MANY = `Send at most ${MOST_IN_BATCH} references at a time.`;
const date = cslSchema.shape.issued;

const notice = z.strictObject({
  kind: z.enum(noticeKinds),
  citation: z.string().max(2000),
  pmid: cslSchema.shape.PMID,
  doi: cslSchema.shape.DOI,
  date,
});

/** Sources to be looked for in the library. */
export const knownInput = z.strictObject({ sources: z.array(cslSchema).min(1).max(MOST_IN_BATCH, TOO_MANY) });

/** Sources to be added, with what their records said about them later. */
export const importInput = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        csl: cslSchema,
        publicationTypes: z.array(z.string().max(200)).max(50).default([]),
        notices: z.array(notice).max(100).default([]),
      }),
    )
    .min(1, "Choose at least one reference to add.")
    .max(MOST_IN_BATCH, TOO_MANY),
});

export type KnownInput = z.infer<typeof knownInput>;
export type ImportReferencesInput = z.infer<typeof importInput>;
