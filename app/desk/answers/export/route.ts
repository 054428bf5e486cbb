import { exportAnswers } from "@/lib/answers/export-answers";
import { readAnswerFilter } from "@/lib/answers/list-filter";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal } from "@/lib/errors/refusal";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";
import { streamOf } from "@/lib/web/stream-of";

export const dynamic = "force-dynamic";

/** The list of answers as a file, with the filters of the page that asks for it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  try {
    const pieces = await exportAnswers(actor, { ...readAnswerFilter(query).filter, after: null });
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="answers-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordDenied(actor, { attempt: "export the answers", sentence: error.sentence, subject: {} });
    return say(404, "not-found", "There is nothing here.");
  }
}
