import { whyNotReady } from "@/lib/site/readiness";

export const dynamic = "force-dynamic";

/** The process can serve: or a sentence that says why not. */
export async function GET(): Promise<Response> {
  const sentence = await whyNotReady();
  const headers = { "cache-control": "no-store" };
  if (sentence === null) return Response.json({ status: "ready" }, { headers });
  return Response.json(
    { status: "not ready", sentence },
    { status: 503, headers: { ...headers, "retry-after": "5" } },
  );
}
