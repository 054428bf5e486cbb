import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordDenied } from "@/lib/audit/record-denied";
import type { Subject } from "@/lib/audit/record-event";
import { Refusal, type RefusalCode } from "@/lib/errors/refusal";
import { actorOf } from "./actor-of";
import { fieldProblems } from "./field-problems";
import { FOREIGN_ORIGIN, isSameOrigin } from "./same-origin";

const statuses: Record<RefusalCode, number> = {
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "not-ready": 422,
  invalid: 422,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
};

/** The most bytes that a desk endpoint reads. */
export const BODY_LIMIT = 1024 * 1024;

type Handling<Schema extends z.ZodType> = {
  schema: Schema;
  attempt: string;
  subject: Subject;
  handle: (actor: Actor, input: z.output<Schema>) => Promise<unknown>;
  /** Finds who asks; by default asking counts as being there. */
  who?: (headers: Headers) => Promise<Actor | null>;
};

/** A JSON endpoint of the desk that changes something: signed in, same origin, JSON only, one mebibyte, strict; a no is a status and a sentence. */
export async function answerJson<Schema extends z.ZodType>(
  request: Request,
  handling: Handling<Schema>,
): Promise<Response> {
  const actor = await (handling.who ?? actorOf)(request.headers);
  if (!isSameOrigin(request.headers)) return say(403, "forbidden", FOREIGN_ORIGIN);
  if (!actor)
    return say(401, "signed-out", "Your session has ended. Sign in again; what you typed stays here.");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return say(415, "invalid", "Send JSON with content-type application/json.");
  const body = await readJson(request);
  if ("status" in body) return say(body.status, "invalid", body.sentence);
  const input = handling.schema.safeParse(body.value);
  if (!input.success) {
    const fields = fieldProblems(input.error);
    const sentence = `Something in the request is not as it should be: ${Object.values(fields).join(" ")}`;
    return refuse(400, { code: "invalid", sentence, fields });
  }
  try {
    return Response.json(await handling.handle(actor, input.data), { headers: noStore });
  } catch (error) {
    return translate(error, actor, handling);
  }
}

const noStore = { "cache-control": "no-store" };

async function translate(
  error: unknown,
  actor: Actor,
  denied: { attempt: string; subject: Subject },
): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === "forbidden") await recordDenied(actor, { ...denied, sentence: error.sentence });
  return refuse(statuses[error.code], { code: error.code, sentence: error.sentence, current: error.current });
}

/** A JSON endpoint of the desk that only tells: signed in; a no is a status and a sentence. */
export async function tellJson(
  request: Request,
  told: { attempt: string; subject: Subject; find: (actor: Actor) => Promise<unknown> },
): Promise<Response> {
  const actor = await actorOf(request.headers);
  if (!actor)
    return say(401, "signed-out", "Your session has ended. Sign in again; what you typed stays here.");
  try {
    return Response.json(await told.find(actor), { headers: noStore });
  } catch (error) {
    return translate(error, actor, told);
  }
}

/** A no as JSON: `{code, sentence}`. */
export function say(status: number, code: string, sentence: string): Response {
  return refuse(status, { code, sentence });
}

type No = { code: string; sentence: string; fields?: object; current?: unknown };

function refuse(status: number, no: No): Response {
  return Response.json(no, { status, headers: noStore });
}

type Read = { value: unknown } | { status: number; sentence: string };

async function readJson(request: Request): Promise<Read> {
  const tooLarge = { status: 413, sentence: "This is larger than 1 MiB. Split the answer in two." };
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      return tooLarge;
    }
    chunks.push(part.value);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { status: 400, sentence: "This is not well-formed JSON." };
  }
}
