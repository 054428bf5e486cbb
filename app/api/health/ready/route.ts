import { whyNobodyWorks } from "@/lib/jobs/why-nobody-works";
import { countOverdueSchedules } from "@/lib/publication/count-overdue";
import { whyNotReady } from "@/lib/site/readiness";

export const dynamic = "force-dynamic";

/** The process can serve, and how many scheduled publications are overdue (0 while jobs run): or a sentence that says why not. What serves no page and still does not run stands in `warnings`: a server that can be read is not taken away for it. */
export async function GET(): Promise<Response> {
  const sentence = await whyNotReady();
  const headers = { "cache-control": "no-store" };
  if (sentence === null) {
    const [overduePublications, nobody] = await Promise.all([countOverdueSchedules(), whyNobodyWorks()]);
    const warnings = nobody === null ? {} : { warnings: [nobody] };
    return Response.json({ status: "ready", overduePublications, ...warnings }, { headers });
  }
  return Response.json(
    { status: "not ready", sentence },
    { status: 503, headers: { ...headers, "retry-after": "5" } },
  );
}
