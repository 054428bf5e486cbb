import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal, type RefusalCode } from "@/lib/errors/refusal";
import type { ActionResult } from "./action-result";
import { fieldProblems } from "./field-problems";
import { FOREIGN_ORIGIN, isSameOrigin } from "./same-origin";
import { findActor } from "./session";
import { subjectOf } from "./subject-of";

/** The door of the desk: who is it, is it well formed, do it, translate the no. `attempt` names the act in the audit when it is denied. */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  attempt: string,
  handle: (actor: Actor, input: z.output<Schema>) => Promise<Value>,
) {
  return async (raw: z.input<Schema>): Promise<ActionResult<Value>> => {
    const actor = await findActor();
    if (!isSameOrigin(await headers())) return no("forbidden", FOREIGN_ORIGIN);
    if (!actor) return no("signed-out", "Your session has ended. Sign in again; what you typed stays here.");
    const input = schema.safeParse(raw);
    if (!input.success) return { ok: false, fields: fieldProblems(input.error) };
    try {
      return { ok: true, value: await handle(actor, input.data) };
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof Refusal)) throw error;
      if (error.code === "forbidden")
        await recordDenied(actor, { attempt, sentence: error.sentence, subject: subjectOf(input.data) });
      return { ok: false, refusal: { code: error.code, sentence: error.sentence, current: error.current } };
    }
  };
}

function no(code: RefusalCode, sentence: string): ActionResult<never> {
  return { ok: false, refusal: { code, sentence } };
}
