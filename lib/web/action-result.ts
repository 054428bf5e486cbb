import type { RefusalCode } from "@/lib/errors/refusal";

/** The domain's no as it travels to a page: a code for machines, a sentence for people, and what is true now. */
export type RefusalAnswer = { code: RefusalCode; sentence: string; current?: unknown };

/** What an action answers: done (with a value where there is one), fields to put right, or the domain's no. */
export type ActionResult<Value = void> =
  | { ok: true; value?: Value }
  | { ok: false; fields: Record<string, string> }
  | { ok: false; refusal: RefusalAnswer };
