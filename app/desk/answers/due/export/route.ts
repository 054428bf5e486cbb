import { recordDenied } from "@/lib/audit/record-denied";
import { dueFilter } from "@/lib/due/due-filter";
import { exportDue } from "@/lib/due/export-due";
import { Refusal } from "@/lib/errors/refusal";
import { dayIn } from "@/lib/publication/dates";
import { getCentre } from "@/lib/settings/queries";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";
import { streamOf } from "@/lib/web/stream-of";

export const dynamic = "force-dynamic";

/** The list of reviews as a file, with the filters of the page that asks for it. A HEAD takes nothing along. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  const filter = dueFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { timeZone: zone } = await getCentre();
  const when = { now: new Date(), zone };
  try {
    const body = request.method === "HEAD" ? null : streamOf(await exportDue(actor, filter, when));
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="reviews-${dayIn(zone, when.now)}.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordDenied(actor, { attempt: "export the reviews", sentence: error.sentence, subject: {} });
    return say(404, "not-found", "There is nothing here.");
  }
}
