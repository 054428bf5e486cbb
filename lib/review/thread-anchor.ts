import { z } from "zod";
import { CONTEXT, LONGEST_QUOTE, type TextAnchor } from "@/lib/document/anchor/anchor";

/** What a conversation is about: words of the text, a source that it cites (told by its short name of the day), or, null, the whole answer. Never changes. */
export type ThreadAnchor =
  | ({ kind: "text" } & TextAnchor)
  | { kind: "reference"; referenceId: string; quote: string }
  | null;

/** What a window sends of it; the server looks for the words itself, and keeps what stands around them there. */
export const threadAnchorInput = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("text"),
      quote: z.string().trim().min(1).max(LONGEST_QUOTE),
      prefix: z.string().max(CONTEXT),
      suffix: z.string().max(CONTEXT),
      at: z.int().min(0),
      of: z.int().min(1),
    }),
    z.strictObject({ kind: z.literal("reference"), referenceId: z.uuid() }),
  ])
  .nullable();

export type ThreadAnchorInput = z.infer<typeof threadAnchorInput>;
