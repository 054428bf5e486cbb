import { eventFilters } from "@/lib/audit/event-filters";
import { exportEvents, exportFormats } from "@/lib/audit/export-events";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal } from "@/lib/errors/refusal";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";
import { streamOf } from "@/lib/web/stream-of";

export const dynamic = "force-dynamic";

const types = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** The audit as a file, with the filters of the page that asks for it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = exportFormats.find((known) => known === query.format);
  if (!format) return say(400, "invalid", "Say which form you want: format=csv or format=jsonl.");
  try {
    const pieces = await exportEvents(actor, eventFilters.parse(query), format);
    const name = `audit-${new Date().toISOString().slice(0, 10)}.${format}`;
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordDenied(actor, { attempt: "export the audit", sentence: error.sentence, subject: {} });
    return say(404, "not-found", "There is nothing here.");
  }
}
