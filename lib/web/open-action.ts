import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { Refusal } from "@/lib/errors/refusal";
import type { ActionResult } from "@/lib/web/action-result";
import { fieldProblems } from "@/lib/web/field-problems";
import { FOREIGN_ORIGIN, isSameOrigin } from "@/lib/web/same-origin";

/** The door for whoever is not signed in but holds a link: same origin, well formed, do it, translate the no. The verb judges the link. */
export function openAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  handle: (input: z.output<Schema>) => Promise<Value>,
) {
  return async (raw: z.input<Schema>): Promise<ActionResult<Value>> => {
    if (!isSameOrigin(await headers()))
      return { ok: false, refusal: { code: "forbidden", sentence: FOREIGN_ORIGIN } };
    const input = schema.safeParse(raw);
    if (!input.success) return { ok: false, fields: fieldProblems(input.error) };
    try {
      return { ok: true, value: await handle(input.data) };
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, refusal: { code: error.code, sentence: error.sentence } };
    }
  };
}
