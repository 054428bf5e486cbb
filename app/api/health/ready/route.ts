import { countOverdueSchedules } from "@/lib/publication/count-overdue";
import { whyNotReady } from "@/lib/site/readiness";

export const dynamic = "force-dynamic";

/** The process can serve, and how many scheduled publications are overdue (0 while jobs run): or a sentence that says why not. */
export async function GET(): Promise<Response> {
  const sentence = await whyNotReady();
  const headers = { "cache-control": "no-store" };
  if (sentence === null) {
    const overduePublications = await countOverdueSchedules();
    return Response.json({ status: "ready", overduePublications }, { headers });
  }
  return Response.json(
    { status: "not ready", sentence },
    { status: 503, headers: { ...headers, "retry-after": "5" } },
  );
}
